<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CellAccuracyWords</name>
    <message numerus="yes">
        <source>%1: %2 cells foretold from %Ln trained one(s).</source>
        <translation>
            <numerusform>%1: %2 cells foretold from %Ln trained one.</numerusform>
            <numerusform>%1: %2 cells foretold from %Ln trained ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message numerus="yes">
        <source>%1 foretold from %Ln measured network(s) and %2 other devices.</source>
        <translation>
            <numerusform>%1 foretold from %Ln measured network and %2 other devices.</numerusform>
            <numerusform>%1 foretold from %Ln measured networks and %2 other devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::CellAccuracyDialog</name>
    <message numerus="yes">
        <source>Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.</source>
        <translation>
            <numerusform>Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.</numerusform>
            <numerusform>Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DataPage</name>
    <message numerus="yes">
        <source>%Ln class(es); %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.</source>
        <translation>
            <numerusform>%Ln class; %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.</numerusform>
            <numerusform>%Ln classes; %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more remark(s).</source>
        <translation>
            <numerusform>… and %Ln more remark.</numerusform>
            <numerusform>… and %Ln more remarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) will be replaced. Go on?</source>
        <translation>
            <numerusform>%n file will be replaced. Go on?</numerusform>
            <numerusform>%n files will be replaced. Go on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written; the least sure verdict is shown.</source>
        <translation>
            <numerusform>%n file written; the least sure verdict is shown.</numerusform>
            <numerusform>%n files written; the least sure verdict is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, %Ln epoch(s).</source>
        <translation>
            <numerusform>From %1, %Ln epoch.</numerusform>
            <numerusform>From %1, %Ln epochs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, not trained to its end: %Ln epoch(s).</source>
        <translation>
            <numerusform>From %1, not trained to its end: %Ln epoch.</numerusform>
            <numerusform>From %1, not trained to its end: %Ln epochs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::FormulaDialog</name>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept. There are no measurements yet to fit it to.</source>
        <translation>
            <numerusform>%Ln term and an intercept. There are no measurements yet to fit it to.</numerusform>
            <numerusform>%Ln terms and an intercept. There are no measurements yet to fit it to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept.</source>
        <translation>
            <numerusform>%Ln term and an intercept.</numerusform>
            <numerusform>%Ln terms and an intercept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::HardwareDialog</name>
    <message numerus="yes">
        <source>%1 networks of %2; %3 of %Ln device(s) chosen.</source>
        <translation>
            <numerusform>%1 networks of %2; %3 of %Ln device chosen.</numerusform>
            <numerusform>%1 networks of %2; %3 of %Ln devices chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s), without accuracies.</source>
        <translation>
            <numerusform>%1 networks of %2 on %Ln device, without accuracies.</numerusform>
            <numerusform>%1 networks of %2 on %Ln devices, without accuracies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s); accuracies: %3.</source>
        <translation>
            <numerusform>%1 networks of %2 on %Ln device; accuracies: %3.</numerusform>
            <numerusform>%1 networks of %2 on %Ln devices; accuracies: %3.</numerusform>
        </translation>
    </message>
</context>
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
    <name>vulpes::dialogs::MeasureFilePanel</name>
    <message numerus="yes">
        <source>Measure %Ln file(s)</source>
        <translation>
            <numerusform>Measure %Ln file</numerusform>
            <numerusform>Measure %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TransferDialog</name>
    <message numerus="yes">
        <source>%Ln measured network(s) are not in these tables.</source>
        <translation>
            <numerusform>%Ln measured network is not in these tables.</numerusform>
            <numerusform>%Ln measured networks are not in these tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) of %1 are measured.</source>
        <translation>
            <numerusform>%Ln network of %1 is measured.</numerusform>
            <numerusform>%Ln networks of %1 are measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.</source>
        <translation>
            <numerusform>%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.</numerusform>
            <numerusform>%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerdictPanel</name>
    <message numerus="yes">
        <source>Structure: %n finding(s)</source>
        <translation>
            <numerusform>Structure: %n finding</numerusform>
            <numerusform>Structure: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerifyDialog</name>
    <message numerus="yes">
        <source>%1, %n operator(s), %2</source>
        <translation>
            <numerusform>%1, %n operator, %2</numerusform>
            <numerusform>%1, %n operators, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Classes: %n, from %1 to %2</source>
        <translation>
            <numerusform>Classes: %n, from %1 to %2</numerusform>
            <numerusform>Classes: %n, from %1 to %2</numerusform>
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
    <name>vulpes::models::KeptModel</name>
    <message numerus="yes">
        <source>%Ln row(s), R² %1, residual SE %2</source>
        <translation>
            <numerusform>%Ln row, R² %1, residual SE %2</numerusform>
            <numerusform>%Ln rows, R² %1, residual SE %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), best %1</source>
        <translation>
            <numerusform>%Ln run, best %1</numerusform>
            <numerusform>%Ln runs, best %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::models::OperatorsModel</name>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
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
    <name>vulpes::state::Measuring</name>
    <message numerus="yes">
        <source>%Ln network(s) measured; the machine drifted by %1.</source>
        <translation>
            <numerusform>%Ln network measured; the machine drifted by %1.</numerusform>
            <numerusform>%Ln networks measured; the machine drifted by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block table of %Ln entry(ies), scale factor %1.</source>
        <translation>
            <numerusform>Block table of %Ln entry, scale factor %1.</numerusform>
            <numerusform>Block table of %Ln entries, scale factor %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln held-out network(s): error %1, measuring again differs by %2; Kendall tau %3 against %4.</source>
        <translation>
            <numerusform>On %Ln held-out network: error %1, measuring again differs by %2; Kendall tau %3 against %4.</numerusform>
            <numerusform>On %Ln held-out networks: error %1, measuring again differs by %2; Kendall tau %3 against %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measure %Ln network(s)</source>
        <translation>
            <numerusform>Measure %Ln network</numerusform>
            <numerusform>Measure %Ln networks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message numerus="yes">
        <source>Import %Ln row(s) from %1</source>
        <translation>
            <numerusform>Import %Ln row from %1</numerusform>
            <numerusform>Import %Ln rows from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) more</source>
        <translation>
            <numerusform>%Ln block more</numerusform>
            <numerusform>%Ln blocks more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) fewer</source>
        <translation>
            <numerusform>%Ln block fewer</numerusform>
            <numerusform>%Ln blocks fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::state::Training</name>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)), and its networks are sampled.</source>
        <translation>
            <numerusform>The supernet of this study is trained (%Ln epoch), and its networks are sampled.</numerusform>
            <numerusform>The supernet of this study is trained (%Ln epochs), and its networks are sampled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)).</source>
        <translation>
            <numerusform>The supernet of this study is trained (%Ln epoch).</numerusform>
            <numerusform>The supernet of this study is trained (%Ln epochs).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The training stopped after %Ln epoch(s). It goes on from its checkpoint.</source>
        <translation>
            <numerusform>The training stopped after %Ln epoch. It goes on from its checkpoint.</numerusform>
            <numerusform>The training stopped after %Ln epochs. It goes on from its checkpoint.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::CompareView</name>
    <message numerus="yes">
        <source>%Ln device(s) compared.</source>
        <translation>
            <numerusform>%Ln device compared.</numerusform>
            <numerusform>%Ln devices compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::DevicesView</name>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s), each predicted without itself: %2.</source>
        <translation>
            <numerusform>%1: %Ln network, each predicted without itself: %2.</numerusform>
            <numerusform>%1: %Ln networks, each predicted without itself: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s): %2.</source>
        <translation>
            <numerusform>%1: %Ln network: %2.</numerusform>
            <numerusform>%1: %Ln networks: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured on both: %Ln network(s), Kendall tau %1.</source>
        <translation>
            <numerusform>Measured on both: %Ln network, Kendall tau %1.</numerusform>
            <numerusform>Measured on both: %Ln networks, Kendall tau %1.</numerusform>
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
    <message numerus="yes">
        <source>Cloud: %Ln network(s) the run visited</source>
        <translation>
            <numerusform>Cloud: %Ln network the run visited</numerusform>
            <numerusform>Cloud: %Ln networks the run visited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::OperatorsView</name>
    <message numerus="yes">
        <source>%n operator(s), %1 MACs, %2 parameters, %3 of activations at most</source>
        <translation>
            <numerusform>%n operator, %1 MACs, %2 parameters, %3 of activations at most</numerusform>
            <numerusform>%n operators, %1 MACs, %2 parameters, %3 of activations at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edge TPU: %1 of %Ln operation(s) mapped.</source>
        <translation>
            <numerusform>Edge TPU: %1 of %Ln operation mapped.</numerusform>
            <numerusform>Edge TPU: %1 of %Ln operations mapped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::RegretHistogram</name>
    <message numerus="yes">
        <source>%Ln run(s) reached the optimum.</source>
        <translation>
            <numerusform>%Ln run reached the optimum.</numerusform>
            <numerusform>%Ln runs reached the optimum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) stopped above %1 and up to %2 points from it.</source>
        <translation>
            <numerusform>%Ln run stopped above %1 and up to %2 points from it.</numerusform>
            <numerusform>%Ln runs stopped above %1 and up to %2 points from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::RunPlot</name>
    <message numerus="yes">
        <source>%1 of %Ln evaluation(s) were over the budget.</source>
        <translation>
            <numerusform>%1 of %Ln evaluation were over the budget.</numerusform>
            <numerusform>%1 of %Ln evaluations were over the budget.</numerusform>
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
    <name>vulpes::views::TrainingView</name>
    <message numerus="yes">
        <source>… and %Ln more warning(s); point here to read them.</source>
        <translation>
            <numerusform>… and %Ln more warning; point here to read it.</numerusform>
            <numerusform>… and %Ln more warnings; point here to read them.</numerusform>
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
