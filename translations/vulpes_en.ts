<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>vulpes::dialogs::ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MainWindow</name>
    <message numerus="yes">
        <source>%n optimal trade-off(s)</source>
        <translation>
            <numerusform>%n optimal trade-off</numerusform>
            <numerusform>%n optimal trade-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <translation>
            <numerusform>%n measured</numerusform>
            <numerusform>%n measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation>
            <numerusform>%n excluded</numerusform>
            <numerusform>%n excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state</name>
    <message numerus="yes">
        <source>Exclude %n row(s)</source>
        <translation>
            <numerusform>Exclude %n row</numerusform>
            <numerusform>Exclude %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n row(s)</source>
        <translation>
            <numerusform>Include %n row</numerusform>
            <numerusform>Include %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message numerus="yes">
        <source>gains %n layer(s)</source>
        <translation>
            <numerusform>gains %n layer</numerusform>
            <numerusform>gains %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %n layer(s)</source>
        <translation>
            <numerusform>loses %n layer</numerusform>
            <numerusform>loses %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) from %1</source>
        <translation>
            <numerusform>Import %n row from %1</numerusform>
            <numerusform>Import %n rows from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontView</name>
    <message numerus="yes">
        <source>%n optimal trade-off(s) from %1 to %2. %3</source>
        <translation>
            <numerusform>%n optimal trade-off from %1 to %2. %3</numerusform>
            <numerusform>%n optimal trade-offs from %1 to %2. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TermsView</name>
    <message numerus="yes">
        <source>Formula %1, %n term(s)</source>
        <translation>
            <numerusform>Formula %1, %n term</numerusform>
            <numerusform>Formula %1, %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n effect(s).</source>
        <translation>
            <numerusform>%n effect.</numerusform>
            <numerusform>%n effects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them a raw weight has the opposite sign.</source>
        <translation>
            <numerusform>For %n of them a raw weight has the opposite sign.</numerusform>
            <numerusform>For %n of them a raw weight has the opposite sign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrajectoryView</name>
    <message numerus="yes">
        <source>%1 of %n run(s) finished.</source>
        <translation>
            <numerusform>%1 of %n run finished.</numerusform>
            <numerusform>%1 of %n runs finished.</numerusform>
        </translation>
    </message>
</context>
</TS>
