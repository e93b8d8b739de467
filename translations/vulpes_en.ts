<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>vulpes::dialogs::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln network</numerusform>
            <numerusform>%Ln networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MainWindow</name>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s)</source>
        <translation>
            <numerusform>%Ln optimal trade-off</numerusform>
            <numerusform>%Ln optimal trade-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln measured</numerusform>
            <numerusform>%Ln measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>%Ln excluded</numerusform>
            <numerusform>%Ln excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state</name>
    <message numerus="yes">
        <source>Exclude %Ln row(s)</source>
        <translation>
            <numerusform>Exclude %Ln row</numerusform>
            <numerusform>Exclude %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln row(s)</source>
        <translation>
            <numerusform>Include %Ln row</numerusform>
            <numerusform>Include %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message numerus="yes">
        <source>gains %Ln layer(s)</source>
        <translation>
            <numerusform>gains %Ln layer</numerusform>
            <numerusform>gains %Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %Ln layer(s)</source>
        <translation>
            <numerusform>loses %Ln layer</numerusform>
            <numerusform>loses %Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s) from %1</source>
        <translation>
            <numerusform>Import %Ln row from %1</numerusform>
            <numerusform>Import %Ln rows from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontView</name>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s) from %1 to %2. %3</source>
        <translation>
            <numerusform>%Ln optimal trade-off from %1 to %2. %3</numerusform>
            <numerusform>%Ln optimal trade-offs from %1 to %2. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TermsView</name>
    <message numerus="yes">
        <source>Formula %1, %Ln term(s)</source>
        <translation>
            <numerusform>Formula %1, %Ln term</numerusform>
            <numerusform>Formula %1, %Ln terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s).</source>
        <translation>
            <numerusform>%Ln effect.</numerusform>
            <numerusform>%Ln effects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them a raw weight has the opposite sign.</source>
        <translation>
            <numerusform>For %Ln of them a raw weight has the opposite sign.</numerusform>
            <numerusform>For %Ln of them a raw weight has the opposite sign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrajectoryView</name>
    <message numerus="yes">
        <source>%1 of %Ln run(s) finished.</source>
        <translation>
            <numerusform>%1 of %Ln run finished.</numerusform>
            <numerusform>%1 of %Ln runs finished.</numerusform>
        </translation>
    </message>
</context>
</TS>
