<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Choose</source>
        <translation>الاختيار (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>الشرح (&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>الفحص (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>البحث (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>الدراسة (&amp;S)</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>البحث (&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>تصدير (&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح (&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح الأخيرة (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import measurements…</source>
        <translation>استيراد القياسات (&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ (&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ باسم (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>السجل (&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;network as text</source>
        <translation>نسخ الشبكة كنص (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy view as image and table</source>
        <translation>نسخ العرض كصورة وجدول (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>الترشيح (&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear brush and marks</source>
        <translation>مسح التحديد والعلامات (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Budget field</source>
        <translation>حقل الميزانية (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next front step</source>
        <translation>الخطوة التالية على الجبهة (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous front step</source>
        <translation>الخطوة السابقة على الجبهة (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fastest network</source>
        <translation>أسرع شبكة (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Most accurate network</source>
        <translation>أدق شبكة (&amp;M)</translation>
    </message>
    <message>
        <source>F&amp;ollow the optimum</source>
        <translation>تتبّع الأمثل (&amp;O)</translation>
    </message>
    <message>
        <source>Other b&amp;udgets…</source>
        <translation>ميزانيات أخرى (&amp;U)…</translation>
    </message>
    <message>
        <source>Pin as &amp;A</source>
        <translation>تثبيت كـ A (&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>تبديل A وB (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unpin both</source>
        <translation>إلغاء التثبيتين (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run annealing…</source>
        <translation>تشغيل التلدين (&amp;R)…</translation>
    </message>
    <message>
        <source>Pla&amp;y or pause the trajectory</source>
        <translation>تشغيل المسار أو إيقافه مؤقتًا (&amp;Y)</translation>
    </message>
    <message>
        <source>One move forth</source>
        <translation>نقلة إلى الأمام</translation>
    </message>
    <message>
        <source>One move back</source>
        <translation>نقلة إلى الخلف</translation>
    </message>
    <message>
        <source>S&amp;top running work</source>
        <translation>إيقاف العمل الجاري (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What was proved…</source>
        <translation>ما الذي أُثبت (&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Front as CSV…</source>
        <translation>الجبهة بصيغة CSV (&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Measurements as CSV…</source>
        <translation>القياسات بصيغة CSV (&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Proof file…</source>
        <translation>ملف البرهان (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;View as picture…</source>
        <translation>العرض كصورة (&amp;V)…</translation>
    </message>
    <message>
        <source>View as &amp;table…</source>
        <translation>العرض كجدول (&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>الدليل (&amp;M)</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>ما هذا (&amp;T)؟</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح (&amp;K)</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>فتح العرض التوضيحي (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Welcome tour</source>
        <translation>جولة الترحيب (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Vulpes</source>
        <translation>حول Vulpes (&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>حول Qt (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>الألواح (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>التخطيط (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>إعادة ضبط التخطيط (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوح التالي (&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>اللوح السابق (&amp;V)</translation>
    </message>
    <message>
        <source>Go to the network</source>
        <translation>الانتقال إلى الشبكة</translation>
    </message>
    <message>
        <source>Show view as &amp;table</source>
        <translation>إظهار العرض كجدول (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>السمة (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>النظام (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>فاتحة (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داكنة (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>تباين عالٍ (&amp;H)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>تقليل الحركة (&amp;M)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغة (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>لوحة الأوامر (&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>الجهاز (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Accuracy formula</source>
        <translation>صيغة الدقة (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Latency formula</source>
        <translation>صيغة زمن الاستجابة (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tie the blocks of a stage</source>
        <translation>ربط كتل المرحلة (&amp;T)</translation>
    </message>
    <message>
        <source>Loc&amp;k the focused block</source>
        <translation>قفل الكتلة المحددة (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Release all locks</source>
        <translation>تحرير كل الأقفال (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Exclude brushed rows</source>
        <translation>استبعاد الصفوف المحددة (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Include all rows</source>
        <translation>تضمين كل الصفوف (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Measure these next…</source>
        <translation>قِس هذه تاليًا (&amp;M)…</translation>
    </message>
    <message>
        <source>A&amp;nalyse again</source>
        <translation>إعادة التحليل (&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>صفحة البداية (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Findings of the last import…</source>
        <translation>نتائج فحص آخر استيراد… (&amp;F)</translation>
    </message>
    <message>
        <source>Pin as &amp;B</source>
        <translation>تثبيت باسم B (&amp;B)</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>تصدير نموذج… (&amp;M)</translation>
    </message>
    <message>
        <source>V&amp;erify a model file…</source>
        <translation>التحقق من ملف نموذج… (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Own formulas…</source>
        <translation>صيغ خاصة… (&amp;O)</translation>
    </message>
    <message>
        <source>Measure on a de&amp;vice…</source>
        <translation>القياس على جهاز… (&amp;V)</translation>
    </message>
    <message>
        <source>Keep these &amp;fits</source>
        <translation>الاحتفاظ بهذه الملاءمات (&amp;F)</translation>
    </message>
    <message>
        <source>Kept fits and r&amp;uns…</source>
        <translation>الملاءمات والتشغيلات المحفوظة… (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>دراسة جديدة(&amp;N)…</translation>
    </message>
    <message>
        <source>Sam&amp;ple more of a supernet…</source>
        <translation>أخذ عينات أكثر من شبكة فائقة(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Stop the training</source>
        <translation>إيقاف التدريب(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on with the training</source>
        <translation>متابعة التدريب(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>التدريب (&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;hardware tables…</source>
        <translation>فتح جداول الأجهزة(&amp;H)…</translation>
    </message>
    <message>
        <source>Foretell a &amp;device…</source>
        <translation>توقُّع جهاز(&amp;D)…</translation>
    </message>
    <message>
        <source>Foretell a&amp;ccuracies…</source>
        <translation>توقُّع الدقة(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>CellAccuracyWords</name>
    <message numerus="yes">
        <source>%1: %2 cells foretold from %Ln trained one(s).</source>
        <translation>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
            <numerusform>%1: تُوقِّعت %2 خلية من %Ln من الخلايا المدرَّبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kendall’s tau %1 over %2 known accuracies of cells that compute something else than the trained ones.</source>
        <translation>تاو كندال %1 على %2 من الدقات المعروفة لخلايا تحسب غير ما تحسبه المدرَّبة.</translation>
    </message>
    <message>
        <source>Kendall’s tau %1 over %2 known accuracies; which cells compute the same is not known.</source>
        <translation>تاو كندال %1 على %2 من الدقات المعروفة؛ ولا يُعرف أي الخلايا تحسب الشيء نفسه.</translation>
    </message>
    <message>
        <source>Too few other accuracies are known to compare with.</source>
        <translation>الدقات الأخرى المعروفة أقل من أن يُقارن بها.</translation>
    </message>
    <message>
        <source>%1 is of single edges</source>
        <translation>%1 من حافات مفردة</translation>
    </message>
    <message>
        <source>%1 of two edges together</source>
        <translation>%1 من حافتين معًا</translation>
    </message>
    <message>
        <source>%1 of three edges together</source>
        <translation>%1 من ثلاث حافات معًا</translation>
    </message>
    <message>
        <source>Of the variance over the space, %1.</source>
        <translation>من التباين على الفضاء: %1.</translation>
    </message>
    <message>
        <source>Why the first is first: the mean of the space, %1, and the share of every edge give %2, in units of the model’s link.</source>
        <translation>لماذا الأولى أولى: متوسط الفضاء %1 مع حصة كل حافة يعطي %2، بوحدات رابط النموذج.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>الحافة</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Foretold, %</source>
        <translation>المتوقع، %</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>المعروف</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>زمن الاستجابة، مللي ثانية</translation>
    </message>
    <message>
        <source>predicted latency, ms</source>
        <translation>زمن الاستجابة المتوقع، ms</translation>
    </message>
    <message>
        <source>fitted latency, ms</source>
        <translation>زمن الاستجابة الملاءم، ms</translation>
    </message>
    <message>
        <source>effect on latency, ms</source>
        <translation>الأثر في زمن الاستجابة، ms</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>مللي جول</translation>
    </message>
    <message>
        <source>energy, mJ</source>
        <translation>الطاقة، مللي جول</translation>
    </message>
    <message>
        <source>predicted energy, mJ</source>
        <translation>الطاقة المتوقعة، مللي جول</translation>
    </message>
    <message>
        <source>fitted energy, mJ</source>
        <translation>الطاقة الموفَّقة، مللي جول</translation>
    </message>
    <message>
        <source>effect on energy, mJ</source>
        <translation>الأثر في الطاقة، مللي جول</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> (%1 measured)</source>
        <translation> (المقيس: %1)</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>depth</source>
        <translation>العمق</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>التوسعة</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>الدمج</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>النواة</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>أبعاد الصورة</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>عملية</translation>
    </message>
</context>
<context>
    <name>HardwareWords</name>
    <message>
        <source>arithmetic intensity</source>
        <translation>الكثافة الحسابية</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Row left out</source>
        <translation>صف متروك</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file %{file} does not exist. Check the name or choose another file.</source>
        <translation>الملف %{file} غير موجود. تحقق من الاسم أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The file %{file} cannot be read. Check its permissions.</source>
        <translation>تعذرت قراءة الملف %{file}. تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>The file %{file} cannot be written (%{reason}). Choose another folder.</source>
        <translation>تعذرت كتابة الملف %{file} (%{reason}). اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The file %{file} already exists. Choose another name.</source>
        <translation>الملف %{file} موجود من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The file %{file} is too large to be read.</source>
        <translation>الملف %{file} أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>القرص ممتلئ. لم يتغير شيء؛ أفرغ بعض المساحة وحاول ثانية.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %{file}.</source>
        <translation>الذاكرة لا تكفي لقراءة %{file}.</translation>
    </message>
    <message>
        <source>%{file} is not a Vulpes study. Open a .vulpes file, or import a CSV table.</source>
        <translation>%{file} ليس دراسة Vulpes. افتح ملف ‎.vulpes أو استورد جدول CSV.</translation>
    </message>
    <message>
        <source>The study %{file} is damaged (%{reason}). Open a copy or its .bak file.</source>
        <translation>الدراسة %{file} تالفة (%{reason}). افتح نسخة أو ملف ‎.bak الخاص بها.</translation>
    </message>
    <message>
        <source>The embedded study cannot be read (%{reason}). Install the program again.</source>
        <translation>تعذرت قراءة الدراسة المضمنة (%{reason}). أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>The study %{file} is of an older format and could not be upgraded. The original is unchanged.</source>
        <translation>الدراسة %{file} بتنسيق أقدم ولم تمكن ترقيتها. الأصل لم يتغير.</translation>
    </message>
    <message>
        <source>The study is open read-only. Save it under another name to change it.</source>
        <translation>الدراسة مفتوحة للقراءة فقط. احفظها باسم آخر لتغييرها.</translation>
    </message>
    <message>
        <source>Another program is writing to the study %{file}. Close it there, or work on a copy.</source>
        <translation>برنامج آخر يكتب في الدراسة %{file}. أغلقها هناك أو اعمل على نسخة.</translation>
    </message>
    <message>
        <source>There is no embedded study named %{name}.</source>
        <translation>لا توجد دراسة مضمنة باسم %{name}.</translation>
    </message>
    <message>
        <source>The saved state of the analysis cannot be read (%{key}). It starts afresh.</source>
        <translation>تعذرت قراءة حالة التحليل المحفوظة (%{key}). يبدأ من جديد.</translation>
    </message>
    <message>
        <source>Row %{sample} is already in the study.</source>
        <translation>الصف %{sample} موجود في الدراسة من قبل.</translation>
    </message>
    <message>
        <source>Row %{sample} is not in the study.</source>
        <translation>الصف %{sample} ليس في الدراسة.</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>لا توجد دراسة مفتوحة.</translation>
    </message>
    <message>
        <source>The table is empty. It needs a header line and one network per row.</source>
        <translation>الجدول فارغ. يلزمه سطر عناوين وشبكة في كل صف.</translation>
    </message>
    <message>
        <source>The table has a header but no rows.</source>
        <translation>للجدول عناوين وليس فيه صفوف.</translation>
    </message>
    <message>
        <source>A quotation mark in row %{row} is never closed.</source>
        <translation>علامة اقتباس في الصف %{row} لم تُغلق.</translation>
    </message>
    <message>
        <source>The file is not a text table (row %{row} holds binary data).</source>
        <translation>الملف ليس جدولًا نصيًا (الصف %{row} يحوي بيانات ثنائية).</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>الجدول كبير جدًا.</translation>
    </message>
    <message>
        <source>The columns are not understood. Missing: %{missing}. Found: %{found}.</source>
        <translation>لم تُفهم الأعمدة. الناقص: %{missing}. الموجود: %{found}.</translation>
    </message>
    <message>
        <source>The column “%{column}” appears twice. Rename one of them.</source>
        <translation>العمود «%{column}» مكرر. غيّر اسم أحدهما.</translation>
    </message>
    <message>
        <source>The unit “%{unit}” of column “%{column}” is not known. Use ms, us, s, or mJ.</source>
        <translation>الوحدة «%{unit}» للعمود «%{column}» غير معروفة. استخدم ms أو us أو s أو mJ.</translation>
    </message>
    <message>
        <source>The file %{file} is not valid JSON (byte %{byte}).</source>
        <translation>الملف %{file} ليس JSON صالحًا (البايت %{byte}).</translation>
    </message>
    <message>
        <source>The search space “%{space}” is not known. Known are: %{known}.</source>
        <translation>فضاء البحث «%{space}» غير معروف. المعروف: %{known}.</translation>
    </message>
    <message>
        <source>The search space cannot be told from the columns. Choose it from the list.</source>
        <translation>تعذر تحديد فضاء البحث من الأعمدة. اختره من القائمة.</translation>
    </message>
    <message>
        <source>The search space is not valid: %{reason} (%{decision}).</source>
        <translation>فضاء البحث غير صالح: %{reason} (%{decision}).</translation>
    </message>
    <message>
        <source>The description of the search space is not valid at %{path}: %{reason}.</source>
        <translation>وصف فضاء البحث غير صالح عند %{path}: %{reason}.</translation>
    </message>
    <message>
        <source>The space %{space} has no skeleton, so operators cannot be counted.</source>
        <translation>الفضاء %{space} بلا هيكل، فلا يمكن عدّ العمليات.</translation>
    </message>
    <message>
        <source>“%{text}” is not a network text (position %{position}).</source>
        <translation>«%{text}» ليس نص شبكة (الموضع %{position}).</translation>
    </message>
    <message>
        <source>The network belongs to another search space.</source>
        <translation>الشبكة تنتمي إلى فضاء بحث آخر.</translation>
    </message>
    <message>
        <source>This network is outside the search space (%{decision}).</source>
        <translation>هذه الشبكة خارج فضاء البحث (%{decision}).</translation>
    </message>
    <message>
        <source>There is no decision “%{decision}” in this space.</source>
        <translation>لا يوجد قرار «%{decision}» في هذا الفضاء.</translation>
    </message>
    <message>
        <source>The lock names a decision this space does not have: %{decision}.</source>
        <translation>القفل يسمّي قرارًا ليس في هذا الفضاء: %{decision}.</translation>
    </message>
    <message>
        <source>%{decision} cannot be %{value}. Choose one of its values.</source>
        <translation>لا يمكن أن يكون %{decision} هو %{value}. اختر إحدى قيمه.</translation>
    </message>
    <message>
        <source>Only networks with %{decision} = %{measured} were measured, and the formulas do not read it. Release that lock, or measure networks at %{value}.</source>
        <translation>لم تُقَس إلا شبكات فيها %{decision} = %{measured}، والصيغ لا تقرؤه. حرّر ذلك القفل، أو قِس شبكات عند %{value}.</translation>
    </message>
    <message>
        <source>The answer for these budgets is being updated.</source>
        <translation>يجري تحديث الجواب لهذه الميزانيات.</translation>
    </message>
    <message>
        <source>The locks exclude every network. Release one of them.</source>
        <translation>الأقفال تستبعد كل الشبكات. حرّر أحدها.</translation>
    </message>
    <message>
        <source>There are no measurements of %{target}. Import a table with that column.</source>
        <translation>لا قياسات لـ %{target}. استورد جدولًا فيه هذا العمود.</translation>
    </message>
    <message>
        <source>The measurements do not tell the terms of “%{formula}” apart. Choose a smaller formula.</source>
        <translation>القياسات لا تميّز بين حدود «%{formula}». اختر صيغة أصغر.</translation>
    </message>
    <message>
        <source>The predictor has coefficients but no data. Import measurements for intervals and diagnostics.</source>
        <translation>للمتنبئ معاملات بلا بيانات. استورد قياسات للحصول على المجالات والتشخيص.</translation>
    </message>
    <message>
        <source>There is no predictor yet.</source>
        <translation>لا يوجد متنبئ بعد.</translation>
    </message>
    <message>
        <source>No formula can be fitted to these measurements. Measure more networks.</source>
        <translation>لا صيغة تلائم هذه القياسات. قِس شبكات أكثر.</translation>
    </message>
    <message>
        <source>The formula “%{formula}” is not known. Known are: %{known}.</source>
        <translation>الصيغة «%{formula}» غير معروفة. المعروف: %{known}.</translation>
    </message>
    <message>
        <source>The formula needs the column “%{column}”, which some rows do not have. Choose another formula.</source>
        <translation>تحتاج الصيغة إلى العمود «%{column}» الذي ينقص بعض الصفوف. اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The formula “%{formula}” does not read %{decision}, which takes several values here.</source>
        <translation>الصيغة «%{formula}» لا تقرأ %{decision} الذي يأخذ هنا عدة قيم.</translation>
    </message>
    <message>
        <source>The formula gives no finite number for row %{sample}.</source>
        <translation>الصيغة لا تعطي عددًا منتهيًا للصف %{sample}.</translation>
    </message>
    <message>
        <source>The formula is not valid at %{path}: %{reason}.</source>
        <translation>الصيغة غير صالحة عند %{path}: %{reason}.</translation>
    </message>
    <message>
        <source>The coefficients are not valid at %{path}: %{reason}.</source>
        <translation>المعاملات غير صالحة عند %{path}: %{reason}.</translation>
    </message>
    <message>
        <source>“%{column}” is not a column (position %{position}).</source>
        <translation>«%{column}» ليس عمودًا (الموضع %{position}).</translation>
    </message>
    <message>
        <source>There is no column named “%{name}”.</source>
        <translation>لا يوجد عمود باسم «%{name}».</translation>
    </message>
    <message>
        <source>There is no front yet.</source>
        <translation>لا توجد جبهة بعد.</translation>
    </message>
    <message>
        <source>No network meets this budget.</source>
        <translation>لا شبكة تفي بهذه الميزانية.</translation>
    </message>
    <message>
        <source>The chance of meeting the budget cannot be under 50 %.</source>
        <translation>لا يمكن أن يقل احتمال الوفاء بالميزانية عن ٥٠ %.</translation>
    </message>
    <message>
        <source>The chance of meeting the budget must be under 100 %.</source>
        <translation>يجب أن يقل احتمال الوفاء بالميزانية عن ١٠٠ %.</translation>
    </message>
    <message>
        <source>The chance of meeting a budget needs a latency fit with measurements. Import measurements, or ask for 50 %.</source>
        <translation>احتمال الوفاء بالميزانية يحتاج إلى ملاءمة زمن الاستجابة بقياسات. استورد قياسات أو اطلب ٥٠ %.</translation>
    </message>
    <message>
        <source>The chance of meeting a budget needs a latency formula without interactions between stages.</source>
        <translation>احتمال الوفاء بالميزانية يحتاج إلى صيغة زمن استجابة بلا تفاعل بين المراحل.</translation>
    </message>
    <message>
        <source>Suggestions need fits with measurements. Import measurements first.</source>
        <translation>تحتاج الاقتراحات إلى ملاءمات بقياسات. استورد قياسات أولًا.</translation>
    </message>
    <message>
        <source>The proof would take too long to check. Save it again with other budgets.</source>
        <translation>سيستغرق التحقق من البرهان وقتًا طويلًا جدًا. احفظه مرة أخرى بميزانيات أخرى.</translation>
    </message>
    <message>
        <source>The proof is refuted: a better network exists.</source>
        <translation>البرهان مدحوض: توجد شبكة أفضل.</translation>
    </message>
    <message>
        <source>The search rule is not known.</source>
        <translation>قاعدة البحث غير معروفة.</translation>
    </message>
    <message>
        <source>The replay differs from the run at step %{step}.</source>
        <translation>الإعادة تختلف عن التشغيل عند الخطوة %{step}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقف.</translation>
    </message>
    <message>
        <source>The program made a mistake: %{reason}. Please report it with the details.</source>
        <translation>أخطأ البرنامج: %{reason}. يرجى الإبلاغ مع التفاصيل.</translation>
    </message>
    <message>
        <source>The filter is not understood at position %{position}. Write for example: s24.depth=3 and latency&lt;120.</source>
        <translation>لم يُفهم المرشح عند الموضع %{position}. اكتب مثلًا: s24.depth=3 and latency&lt;120.</translation>
    </message>
    <message>
        <source>The filter names “%{name}”, which this search space does not have.</source>
        <translation>يذكر المرشح «%{name}» وليس في فضاء البحث هذا.</translation>
    </message>
    <message>
        <source>“%{text}” is not a number.</source>
        <translation>«%{text}» ليس عددًا.</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>القيمة ناقصة.</translation>
    </message>
    <message>
        <source>The row is shorter than the header.</source>
        <translation>الصف أقصر من العناوين.</translation>
    </message>
    <message>
        <source>The row is longer than the header.</source>
        <translation>الصف أطول من العناوين.</translation>
    </message>
    <message>
        <source>A latency cannot be negative.</source>
        <translation>لا يكون زمن الاستجابة سالبًا.</translation>
    </message>
    <message>
        <source>A latency cannot be zero.</source>
        <translation>لا يكون زمن الاستجابة صفرًا.</translation>
    </message>
    <message>
        <source>An energy cannot be negative.</source>
        <translation>لا تكون الطاقة سالبة.</translation>
    </message>
    <message>
        <source>An energy cannot be zero.</source>
        <translation>لا تكون الطاقة صفرًا.</translation>
    </message>
    <message>
        <source>A standard error cannot be negative.</source>
        <translation>لا يكون الخطأ المعياري سالبًا.</translation>
    </message>
    <message>
        <source>An accuracy lies between 0 and 100 %.</source>
        <translation>تقع الدقة بين ٠ و١٠٠ %.</translation>
    </message>
    <message>
        <source>Accuracies were shares of 1 and were read as percent.</source>
        <translation>كانت قيم الدقة كسورًا من ١ فقُرئت نسبًا مئوية.</translation>
    </message>
    <message>
        <source>The network is outside the search space.</source>
        <translation>الشبكة خارج فضاء البحث.</translation>
    </message>
    <message>
        <source>The same network was measured before with another value (row %{first_row}).</source>
        <translation>قيست الشبكة نفسها من قبل بقيمة أخرى (الصف %{first_row}).</translation>
    </message>
    <message>
        <source>The block counts disagree with the summary columns.</source>
        <translation>أعداد الكتل تخالف أعمدة الملخص.</translation>
    </message>
    <message>
        <source>The first column only counts the rows and was left out.</source>
        <translation>العمود الأول يعدّ الصفوف فقط فتُرك.</translation>
    </message>
    <message>
        <source>This column is not understood and was left out.</source>
        <translation>لم يُفهم هذا العمود فتُرك.</translation>
    </message>
    <message>
        <source>This column follows from the others and was not needed.</source>
        <translation>هذا العمود ينتج عن غيره فلم يُحتج إليه.</translation>
    </message>
    <message>
        <source>The unit is not stated; %{unit} was assumed.</source>
        <translation>الوحدة غير مذكورة؛ افتُرضت %{unit}.</translation>
    </message>
    <message>
        <source>The image size is not stated; %{resolution} was assumed.</source>
        <translation>مقاس الصورة غير مذكور؛ افتُرض %{resolution}.</translation>
    </message>
    <message>
        <source>The image size was taken from the file&apos;s name: %{resolution}.</source>
        <translation>أُخذ مقاس الصورة من اسم الملف: %{resolution}.</translation>
    </message>
    <message>
        <source>The table has no accuracy column: accuracies cannot be predicted from it.</source>
        <translation>لا عمود دقة في الجدول: لا يمكن التنبؤ بالدقة منه.</translation>
    </message>
    <message>
        <source>The table has no latency or energy column: neither can be predicted from it.</source>
        <translation>لا عمود زمن استجابة ولا طاقة في الجدول: لا يمكن التنبؤ بأي منهما منه.</translation>
    </message>
    <message>
        <source>The image size is not stated; %{resolution}, that of the study&apos;s networks, was assumed.</source>
        <translation>مقاس الصورة غير مذكور؛ افتُرض %{resolution}، وهو مقاس شبكات الدراسة.</translation>
    </message>
    <message>
        <source>This measurement is already in the study.</source>
        <translation>هذا القياس موجود في الدراسة من قبل.</translation>
    </message>
    <message>
        <source>A block is missing before a later one.</source>
        <translation>كتلة ناقصة قبل كتلة لاحقة.</translation>
    </message>
    <message>
        <source>Blocks beyond the depth were ignored.</source>
        <translation>أُهملت الكتل الزائدة عن العمق.</translation>
    </message>
    <message>
        <source>The kind of row is not known.</source>
        <translation>نوع الصف غير معروف.</translation>
    </message>
    <message>
        <source>No network is this fast; the fastest takes %1. Raise the budget or release a lock.</source>
        <translation>لا شبكة بهذه السرعة؛ أسرعها تستغرق %1. ارفع الميزانية أو حرّر قفلًا.</translation>
    </message>
    <message>
        <source>No network keeps the budget of %1; the least possible is %2.</source>
        <translation>لا شبكة تحفظ ميزانية %1؛ أقل الممكن %2.</translation>
    </message>
    <message>
        <source>Something went wrong (%1).</source>
        <translation>حدث خطأ (%1).</translation>
    </message>
    <message>
        <source>This study cannot be written here: changes last until it is closed. Save it under another name to keep them.</source>
        <translation>لا يمكن الكتابة في هذه الدراسة هنا: تبقى التغييرات حتى إغلاقها. احفظها باسم آخر للإبقاء عليها.</translation>
    </message>
    <message>
        <source>This study is open in another window: it is read-only here. Save it under another name to keep changes.</source>
        <translation>هذه الدراسة مفتوحة في نافذة أخرى: هي هنا للقراءة فقط. احفظها باسم آخر للإبقاء على التغييرات.</translation>
    </message>
    <message>
        <source>This study was written by a newer Vulpes: it is read-only here so that nothing is lost.</source>
        <translation>كُتبت هذه الدراسة بنسخة أحدث من Vulpes: هي هنا للقراءة فقط كي لا يضيع شيء.</translation>
    </message>
    <message>
        <source>The disk refused to read or write %{file} (%{reason}). Save the study to another disk.</source>
        <translation>رفض القرص قراءة %{file} أو كتابته (%{reason}). احفظ الدراسة على قرص آخر.</translation>
    </message>
    <message>
        <source>Row %{sample} holds a number that is not finite. Nothing of it was kept.</source>
        <translation>يحتوي الصف %{sample} على عدد غير منتهٍ. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>Row %{sample} has a measurement without a value. Nothing of it was kept.</source>
        <translation>في الصف %{sample} قياس بلا قيمة. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>A network tells at least one class apart, not %{classes}.</source>
        <translation>تميّز الشبكة فئة واحدة على الأقل، لا %{classes}.</translation>
    </message>
    <message>
        <source>Each budget can be met, but no network meets all of them; the tightest is %{cost}. Raise one of them.</source>
        <translation>يمكن الوفاء بكل ميزانية على حدة، لكن لا شبكة تفي بها جميعًا؛ وأشدّها %{cost}. ارفع إحداها.</translation>
    </message>
    <message>
        <source>Time ran out before a network within all budgets was found or ruled out; the tightest is %{cost}. Raise that budget.</source>
        <translation>انتهى الوقت قبل العثور على شبكة تفي بكل الميزانيات أو نفي وجودها؛ وأشدّها %{cost}. ارفع تلك الميزانية.</translation>
    </message>
    <message>
        <source>The proof file cannot be read at %{path}: %{reason}.</source>
        <translation>تتعذر قراءة ملف البرهان عند %{path}: %{reason}.</translation>
    </message>
    <message>
        <source>The proof that was made does not hold: a fault of the program. Nothing was saved; please report it.</source>
        <translation>البرهان الناتج لا يصح: هذا خطأ في البرنامج. لم يُحفظ شيء؛ نرجو الإبلاغ عنه.</translation>
    </message>
    <message>
        <source>There is no proof for terms that multiply a sum over all stages. Choose another formula.</source>
        <translation>لا برهان للحدود التي تضرب مجموعًا على كل المراحل. اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The proof is refuted: its digest does not match its content.</source>
        <translation>البرهان مدحوض: بصمته لا تطابق محتواه.</translation>
    </message>
    <message>
        <source>The proof is refuted: a coefficient does not fit the rest (%{path}).</source>
        <translation>البرهان مدحوض: أحد المعاملات لا يوافق الباقي (%{path}).</translation>
    </message>
    <message>
        <source>The proof is refuted: its budget does not fit its claim (%{path}).</source>
        <translation>البرهان مدحوض: ميزانيته لا توافق دعواه (%{path}).</translation>
    </message>
    <message>
        <source>The proof is refuted: its answer does not have the value it claims (%{path}).</source>
        <translation>البرهان مدحوض: ليست لجوابه القيمة التي يدّعيها (%{path}).</translation>
    </message>
    <message>
        <source>The proof is refuted: its answer does not keep the budget.</source>
        <translation>البرهان مدحوض: جوابه لا يلتزم بالميزانية.</translation>
    </message>
    <message>
        <source>The proof is refuted: its witness does not hold (%{path}).</source>
        <translation>البرهان مدحوض: شاهده لا يصح (%{path}).</translation>
    </message>
    <message>
        <source>The proof is refuted: its space is not the one it speaks of (%{path}).</source>
        <translation>البرهان مدحوض: فضاؤه ليس الفضاء الذي يتحدث عنه (%{path}).</translation>
    </message>
    <message>
        <source>The proof is refuted: this study gives %{term} another coefficient.</source>
        <translation>البرهان مدحوض: تعطي هذه الدراسة %{term} معاملًا آخر.</translation>
    </message>
    <message>
        <source>The proof is refuted: this study has no predictor with its formula.</source>
        <translation>البرهان مدحوض: ليس في هذه الدراسة متنبئ بصيغته.</translation>
    </message>
    <message>
        <source>The proof is refuted: this study is of another search space.</source>
        <translation>البرهان مدحوض: هذه الدراسة لفضاء بحث آخر.</translation>
    </message>
    <message>
        <source>The search cannot be made with this value of %{option}. Choose another.</source>
        <translation>لا يمكن إجراء البحث بهذه القيمة للخيار %{option}. اختر غيرها.</translation>
    </message>
    <message>
        <source>The run cannot be read at %{path}: %{reason}.</source>
        <translation>تتعذر قراءة التشغيل عند %{path}: %{reason}.</translation>
    </message>
    <message>
        <source>The network&apos;s text cannot be read.</source>
        <translation>تتعذر قراءة نص الشبكة.</translation>
    </message>
    <message>
        <source>No device %{serial} is connected. Check the cable and USB debugging; adb devices lists what is there.</source>
        <translation>الجهاز %{serial} غير متصل. افحص السلك وتصحيح USB؛ يعرض adb devices ما هو موجود.</translation>
    </message>
    <message>
        <source>adb says of %{serial}: %{line}</source>
        <translation>يقول adb عن %{serial}: %{line}</translation>
    </message>
    <message>
        <source>The program adb is not installed (Debian package adb).</source>
        <translation>البرنامج adb غير مثبت (حزمة دبيان adb).</translation>
    </message>
    <message>
        <source>%{file} could not be copied to %{serial}: %{line}</source>
        <translation>تعذر نسخ %{file} إلى %{serial}: %{line}</translation>
    </message>
    <message>
        <source>The device %{serial} did not answer within %{seconds} s.</source>
        <translation>لم يجب الجهاز %{serial} خلال %{seconds} ث.</translation>
    </message>
    <message>
        <source>The device %{serial} has not allowed this computer. Answer the question on its screen.</source>
        <translation>لم يسمح الجهاز %{serial} لهذا الحاسوب. أجب عن السؤال على شاشته.</translation>
    </message>
    <message>
        <source>This benchmark_model is built for another processor.</source>
        <translation>بُني benchmark_model هذا لمعالج آخر.</translation>
    </message>
    <message>
        <source>benchmark_model ended with code %{exit}: %{line}</source>
        <translation>انتهى benchmark_model بالرمز %{exit}: %{line}</translation>
    </message>
    <message>
        <source>benchmark_model ended without a word.</source>
        <translation>انتهى benchmark_model بلا كلمة.</translation>
    </message>
    <message>
        <source>There is no benchmark_model at %{file}.</source>
        <translation>لا يوجد benchmark_model في %{file}.</translation>
    </message>
    <message>
        <source>What benchmark_model printed holds no measurement (%{reason}).</source>
        <translation>ما طبعه benchmark_model لا يحوي قياسًا (%{reason}).</translation>
    </message>
    <message>
        <source>The block table lacks %{column}.</source>
        <translation>ينقص جدول الكتل %{column}.</translation>
    </message>
    <message>
        <source>This is not a block table: %{path} (%{reason}).</source>
        <translation>هذا ليس جدول كتل: %{path} (%{reason}).</translation>
    </message>
    <message>
        <source>The block table is of the space %{table}, not of %{space}.</source>
        <translation>جدول الكتل للفضاء %{table} لا %{space}.</translation>
    </message>
    <message>
        <source>The study knows the device %{device} with another %{what}: %{study}, now %{now}. Give this one another name.</source>
        <translation>تعرف الدراسة الجهاز %{device} وفيه %{what} آخر: %{study}، والآن %{now}. أعط هذا اسمًا آخر.</translation>
    </message>
    <message>
        <source>The device %{serial} is gone. What was kept until then stays.</source>
        <translation>ذهب الجهاز %{serial}. ما حُفظ حتى ذلك الحين باق.</translation>
    </message>
    <message>
        <source>This is not a log of the Edge TPU compiler that can be read (%{reason}).</source>
        <translation>هذا ليس سجلًا لمصرّف Edge TPU يمكن قراءته (%{reason}).</translation>
    </message>
    <message>
        <source>The Edge TPU compiler refused the model: %{line}</source>
        <translation>رفض مصرّف Edge TPU النموذج: %{line}</translation>
    </message>
    <message>
        <source>The network cannot be cut into blocks: %{operator} reads across them.</source>
        <translation>لا يمكن تقطيع الشبكة إلى كتل: تقرأ %{operator} عبرها.</translation>
    </message>
    <message>
        <source>There is no precision %{precision}. Use float32 or int8.</source>
        <translation>لا توجد دقة رقمية %{precision}. استخدم float32 أو int8.</translation>
    </message>
    <message>
        <source>The program %{program} could not be started: %{reason}.</source>
        <translation>تعذر تشغيل البرنامج %{program}: %{reason}.</translation>
    </message>
    <message>
        <source>The program %{program} is not installed.</source>
        <translation>البرنامج %{program} غير مثبت.</translation>
    </message>
    <message>
        <source>The program %{program} did not end within %{seconds} s.</source>
        <translation>لم ينته البرنامج %{program} خلال %{seconds} ث.</translation>
    </message>
    <message>
        <source>The study holds no block table of the device %{device}. Measure one with: vulpes-cli profile</source>
        <translation>لا تحوي الدراسة جدول كتل للجهاز %{device}. قس واحدًا بـ: vulpes-cli profile</translation>
    </message>
    <message>
        <source>The space %{space} has no resolution %{resolution}.</source>
        <translation>ليس للفضاء %{space} دقة صورة %{resolution}.</translation>
    </message>
    <message>
        <source>%{candidate} holds the operator %{operator} (number %{index}), which this runtime cannot run (%{reason}).</source>
        <translation>يحوي %{candidate} العملية %{operator} (رقم %{index}) التي لا تستطيع بيئة التشغيل هذه تنفيذها (%{reason}).</translation>
    </message>
    <message>
        <source>Running %{candidate} failed.</source>
        <translation>فشل تشغيل %{candidate}.</translation>
    </message>
    <message>
        <source>The tensor %{tensor} is too large to be measured.</source>
        <translation>الموتر %{tensor} أكبر من أن يُقاس.</translation>
    </message>
    <message>
        <source>XNNPACK does not run on this processor.</source>
        <translation>لا يعمل XNNPACK على هذا المعالج.</translation>
    </message>
    <message>
        <source>There is no way of measuring named %{device}. Use host, adb:SERIAL or adb:SERIAL+gpu (nnapi, xnnpack, cpu).</source>
        <translation>لا طريقة قياس باسم %{device}. استخدم host أو adb:SERIAL أو adb:SERIAL+gpu (nnapi، xnnpack، cpu).</translation>
    </message>
    <message>
        <source>The later blocks of stage %{stage} do not offer the same choices, so no table of blocks can be made.</source>
        <translation>الكتل اللاحقة للمرحلة %{stage} لا تتيح الخيارات نفسها، فلا يمكن صنع جدول للكتل.</translation>
    </message>
    <message>
        <source>Stage %{stage} has more than %{limit} different blocks.</source>
        <translation>للمرحلة %{stage} أكثر من %{limit} كتلة مختلفة.</translation>
    </message>
    <message>
        <source>The operator %{operator} cannot be written as ONNX.</source>
        <translation>لا يمكن كتابة العملية %{operator} بصيغة ONNX.</translation>
    </message>
    <message>
        <source>A name pattern knows space, device, budget, latency, acc, precision and index in braces, not “%{name}”.</source>
        <translation>يعرف نمط الأسماء بين القوسين space وdevice وbudget وlatency وacc وprecision وindex، ولا يعرف «%{name}».</translation>
    </message>
    <message>
        <source>Two networks would be written to %{file}. Add {index} to the file names.</source>
        <translation>ستُكتب شبكتان في %{file}. أضف {index} إلى أسماء الملفات.</translation>
    </message>
    <message>
        <source>ONNX is written in float32 only.</source>
        <translation>يُكتب ONNX بـ float32 فقط.</translation>
    </message>
    <message>
        <source>The weights %{file} lack the array %{array}. They belong to another network.</source>
        <translation>تنقص الأوزان %{file} المصفوفة %{array}. إنها لشبكة أخرى.</translation>
    </message>
    <message>
        <source>In the weights %{file}, the array %{array} has another shape than the network needs.</source>
        <translation>في الأوزان %{file} للمصفوفة %{array} شكل غير ما تحتاجه الشبكة.</translation>
    </message>
    <message>
        <source>The weights %{file} hold the array %{array}, which the network has no place for.</source>
        <translation>تحوي الأوزان %{file} المصفوفة %{array} التي لا مكان لها في الشبكة.</translation>
    </message>
    <message>
        <source>In the weights %{file}, the array %{array} holds a number that is not finite.</source>
        <translation>في الأوزان %{file} تحوي المصفوفة %{array} عددًا غير منته.</translation>
    </message>
    <message>
        <source>The weights %{file} cannot be read: %{reason}.</source>
        <translation>تعذرت قراءة الأوزان %{file}: %{reason}.</translation>
    </message>
    <message>
        <source>The description of the input does not fit the network (%{key}).</source>
        <translation>وصف الإدخال لا يناسب الشبكة (%{key}).</translation>
    </message>
    <message>
        <source>“%{data}” names no inputs. Choose a folder of pictures or a generated set.</source>
        <translation>لا يسمي «%{data}» مدخلات. اختر مجلد صور أو مجموعة مولَّدة.</translation>
    </message>
    <message>
        <source>There is no folder %{file}.</source>
        <translation>لا يوجد المجلد %{file}.</translation>
    </message>
    <message>
        <source>The picture %{file} cannot be read: %{reason}. Remove it from the folder.</source>
        <translation>تعذرت قراءة الصورة %{file}: %{reason}. أزلها من المجلد.</translation>
    </message>
    <message>
        <source>The picture %{file} is too large.</source>
        <translation>الصورة %{file} كبيرة جدًا.</translation>
    </message>
    <message>
        <source>There is no input to calibrate with.</source>
        <translation>لا مدخلات للمعايرة.</translation>
    </message>
    <message>
        <source>Calibration met a value that is not finite in %{tensor}. Check the weights.</source>
        <translation>صادفت المعايرة قيمة غير منتهية في %{tensor}. افحص الأوزان.</translation>
    </message>
    <message>
        <source>The operator %{operator} cannot be written in int8. Export it in float32.</source>
        <translation>لا يمكن كتابة العملية %{operator} بـ int8. صدّرها بـ float32.</translation>
    </message>
    <message>
        <source>The model file %{file} is damaged: %{reason}.</source>
        <translation>ملف النموذج %{file} تالف: %{reason}.</translation>
    </message>
    <message>
        <source>The model file %{file} holds the operator %{operator}, which is not known here.</source>
        <translation>يحوي ملف النموذج %{file} العملية %{operator} غير المعروفة هنا.</translation>
    </message>
    <message>
        <source>The model file %{file} holds an element type that is not known here.</source>
        <translation>يحوي ملف النموذج %{file} نوع عناصر غير معروف هنا.</translation>
    </message>
    <message>
        <source>The model file %{file} holds more than one graph. Only files with one can be opened.</source>
        <translation>يحوي ملف النموذج %{file} أكثر من مخطط. لا تُفتح إلا ملفات بمخطط واحد.</translation>
    </message>
    <message>
        <source>The operator %{operator} (number %{index}) cannot be run here: %{reason}.</source>
        <translation>لا يمكن تشغيل العملية %{operator} (رقم %{index}) هنا: %{reason}.</translation>
    </message>
    <message>
        <source>The input %{input} has %{found} bytes where %{expected} are needed.</source>
        <translation>للإدخال %{input} من البايتات %{found} والمطلوب %{expected}.</translation>
    </message>
    <message>
        <source>The input %{tensor} of %{file} is no picture, so it cannot be run on data.</source>
        <translation>الإدخال %{tensor} في %{file} ليس صورة، فلا يمكن تشغيله على بيانات.</translation>
    </message>
    <message>
        <source>The outside runtime %{runtime} failed: %{reason}.</source>
        <translation>فشلت بيئة التشغيل الخارجية %{runtime}: %{reason}.</translation>
    </message>
    <message>
        <source>“%{device}” is the device already shown. Choose another one.</source>
        <translation>«%{device}» هو الجهاز المعروض أصلًا. اختر غيره.</translation>
    </message>
    <message>
        <source>There is no device named “%{device}”. Known are: %{known}.</source>
        <translation>لا جهاز باسم «%{device}». المعروف: %{known}.</translation>
    </message>
    <message>
        <source>Line %{line}: a column is missing beside “*” or “:”.</source>
        <translation>السطر %{line}: ينقص عمود بجانب «*» أو «:».</translation>
    </message>
    <message>
        <source>Line %{line}: a name is missing before “:”.</source>
        <translation>السطر %{line}: ينقص اسم قبل «:».</translation>
    </message>
    <message>
        <source>Line %{line}: a term of this name stands above already. Give it another name.</source>
        <translation>السطر %{line}: يوجد أعلاه حد بهذا الاسم. أعطه اسمًا آخر.</translation>
    </message>
    <message>
        <source>Line %{line}: a lock is written as “lock resolution = 192”.</source>
        <translation>السطر %{line}: يُكتب القفل هكذا: «lock resolution = 192».</translation>
    </message>
    <message>
        <source>Line %{line}: this decision is locked above already.</source>
        <translation>السطر %{line}: هذا القرار مقفل أعلاه.</translation>
    </message>
    <message>
        <source>“%{formula}” is the name of a formula that comes with the program. Choose another name.</source>
        <translation>«%{formula}» اسم صيغة تأتي مع البرنامج. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Give the formula a name.</source>
        <translation>أعط الصيغة اسمًا.</translation>
    </message>
    <message>
        <source>There is no processor core %{core} to hold a thread on. There are %{known}.</source>
        <translation>لا توجد نواة معالج رقمها %{core} لتثبيت خيط عليها. الموجود: %{known}.</translation>
    </message>
    <message>
        <source>%{file} is an ONNX file: these are checked against ONNX Runtime when they are written; reading one is not in this build.</source>
        <translation>%{file} ملف ONNX: تُفحص هذه الملفات مقابل ONNX Runtime عند كتابتها؛ أما قراءتها فليست في هذه النسخة.</translation>
    </message>
    <message>
        <source>%{rows} measurements of %{target} are too few for %{terms} coefficients. Measure more networks or choose a smaller formula.</source>
        <translation>%{rows} من قياسات %{target} قليلة على %{terms} معاملًا. قِس شبكات أكثر أو اختر صيغة أصغر.</translation>
    </message>
    <message>
        <source>All measurements of %{target} have the same value, so nothing can be fitted.</source>
        <translation>كل قياسات %{target} لها القيمة نفسها، فلا شيء يمكن ملاءمته.</translation>
    </message>
    <message>
        <source>“%{formula}” is the name of an own formula that predicts the other quantity. Choose another name, or remove that one first.</source>
        <translation>“%{formula}” اسم صيغة خاصة تتنبأ بالكمية الأخرى. اختر اسمًا آخر أو احذف تلك أولًا.</translation>
    </message>
    <message>
        <source>The options of the run cannot be read at %{key}.</source>
        <translation>لا يمكن قراءة خيارات التدريب عند %{key}.</translation>
    </message>
    <message>
        <source>%{value} makes no sense for %{option}. It may be: %{expected}.</source>
        <translation>القيمة %{value} لا معنى لها لـ %{option}. الممكن: %{expected}.</translation>
    </message>
    <message>
        <source>What the trainer said cannot be understood (%{reason}): %{line}</source>
        <translation>لا يمكن فهم ما قاله برنامج التدريب (%{reason}): %{line}</translation>
    </message>
    <message>
        <source>There is no supernet in the folder %{folder}.</source>
        <translation>لا توجد شبكة فائقة في المجلد %{folder}.</translation>
    </message>
    <message>
        <source>The supernet&apos;s file %{file} is not valid at %{reason}.</source>
        <translation>ملف الشبكة الفائقة %{file} غير صالح عند %{reason}.</translation>
    </message>
    <message>
        <source>%{file} holds no pictures.</source>
        <translation>لا يحتوي %{file} على صور.</translation>
    </message>
    <message>
        <source>%{file} is damaged or of another format: %{reason}.</source>
        <translation>%{file} تالف أو بصيغة أخرى: %{reason}.</translation>
    </message>
    <message>
        <source>The pictures are of one class only. Give each class a folder of its own.</source>
        <translation>الصور من صنف واحد فقط. اجعل لكل صنف مجلدًا خاصًا.</translation>
    </message>
    <message>
        <source>The class %{class} has no picture in %{split}.</source>
        <translation>لا صورة للصنف %{class} في %{split}.</translation>
    </message>
    <message>
        <source>%{split} has %{have} pictures where %{want} are wanted.</source>
        <translation>في %{split} %{have} صورة والمطلوب %{want}.</translation>
    </message>
    <message>
        <source>The pictures would take %{bytes} bytes of memory. Ask for fewer or smaller ones.</source>
        <translation>ستشغل الصور %{bytes} بايت من الذاكرة. اطلب صورًا أقل أو أصغر.</translation>
    </message>
    <message>
        <source>A split is train, validation or test, not %{split}.</source>
        <translation>القسم هو train أو validation أو test، وليس %{split}.</translation>
    </message>
    <message>
        <source>%{count} pictures cannot be read and were left out.</source>
        <translation>تعذرت قراءة %{count} صورة فتُركت.</translation>
    </message>
    <message>
        <source>%{count} pictures of %{split} are in %{other} too: the accuracy there will flatter.</source>
        <translation>%{count} صورة من %{split} موجودة في %{other} أيضًا: ستكون الدقة هناك أعلى من الحقيقة.</translation>
    </message>
    <message>
        <source>The class %{class} has only %{have} pictures in %{split}.</source>
        <translation>للصنف %{class} في %{split} %{have} صورة فقط.</translation>
    </message>
    <message>
        <source>The class %{largest} has %{most} training pictures, %{smallest} only %{least}: plain accuracy favours the first.</source>
        <translation>للصنف %{largest} %{most} صورة تدريب، وللصنف %{smallest} %{least} فقط: الدقة العادية تميل إلى الأول.</translation>
    </message>
    <message>
        <source>The program vulpes-trainer is not installed, so networks cannot be trained or evaluated.</source>
        <translation>البرنامج vulpes-trainer غير مثبت، فلا يمكن تدريب الشبكات ولا تقييمها.</translation>
    </message>
    <message>
        <source>The trainer ended without a word. It last wrote: %{output}</source>
        <translation>انتهى برنامج التدريب دون كلمة. آخر ما كتبه: %{output}</translation>
    </message>
    <message>
        <source>There is a run in the folder %{folder} already. Go on with it, or choose another folder.</source>
        <translation>في المجلد %{folder} تدريب سابق. تابِعه أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The supernet is of the space %{space}, the study of %{study}. They must be the same.</source>
        <translation>الشبكة الفائقة من الفضاء %{space}، والدراسة من %{study}. يجب أن يكونا الفضاء نفسه.</translation>
    </message>
    <message>
        <source>The study holds accuracies of another supernet, or of this one at epoch %{epoch}. Sample into another study.</source>
        <translation>تحوي الدراسة دقّات شبكة فائقة أخرى، أو هذه عند الدورة %{epoch}. خذ العينات في دراسة أخرى.</translation>
    </message>
    <message>
        <source>There is no sampling plan named “%{plan}”.</source>
        <translation>لا توجد خطة أخذ عينات باسم «%{plan}».</translation>
    </message>
    <message>
        <source>The data %{data} have other classes than the %{model} that the network tells apart.</source>
        <translation>أصناف البيانات %{data} غير الـ %{model} التي تميّزها الشبكة.</translation>
    </message>
    <message>
        <source>The run trained %{architecture} alone and knows no other network.</source>
        <translation>درّب هذا التشغيل %{architecture} وحدها ولا يعرف شبكة أخرى.</translation>
    </message>
    <message>
        <source>Neither of the two checkpoints in %{folder} is whole. Train anew in another folder.</source>
        <translation>نقطتا الحفظ في %{folder} كلتاهما غير سليمة. درّب من جديد في مجلد آخر.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit this supernet: %{reason} (%{array}).</source>
        <translation>نقطة الحفظ لا تناسب هذه الشبكة الفائقة: %{reason} (%{array}).</translation>
    </message>
    <message>
        <source>The pictures of %{data} are not those that the run in %{folder} was trained on. Put the old ones back, or train anew.</source>
        <translation>صور %{data} ليست التي دُرّب عليها التشغيل في %{folder}. أعد القديمة أو درّب من جديد.</translation>
    </message>
    <message>
        <source>This LibTorch or this computer has no %{device}. Choose cpu.</source>
        <translation>لا يوجد %{device} في نسخة LibTorch هذه أو في هذا الحاسوب. اختر cpu.</translation>
    </message>
    <message>
        <source>The environment&apos;s %{variable} does not make sense: %{value}.</source>
        <translation>قيمة متغير البيئة %{variable} غير معقولة: %{value}.</translation>
    </message>
    <message>
        <source>LibTorch failed: %{reason}.</source>
        <translation>أخفقت LibTorch: %{reason}.</translation>
    </message>
    <message>
        <source>The loss became infinite or no number in epoch %{epoch}, step %{step}. The last whole epoch is kept. Train with a lower learning rate.</source>
        <translation>صارت الخسارة لانهائية أو ليست عددًا في الدورة %{epoch}، الخطوة %{step}. حُفظت آخر دورة كاملة. درّب بمعدل تعلم أقل.</translation>
    </message>
    <message>
        <source>A process of this run is gone: %{reason}. Go on from the last checkpoint.</source>
        <translation>فُقدت إحدى عمليات هذا التشغيل: %{reason}. تابع من آخر نقطة حفظ.</translation>
    </message>
    <message>
        <source>The processes of this run cannot find each other: %{reason}.</source>
        <translation>لا تستطيع عمليات هذا التشغيل أن تجد بعضها: %{reason}.</translation>
    </message>
    <message>
        <source>This build trains with one process only: it was made without Gloo.</source>
        <translation>هذه النسخة تدرّب بعملية واحدة فقط: بُنيت من دون Gloo.</translation>
    </message>
    <message>
        <source>The question to the trainer lacks %{key} or has a wrong one.</source>
        <translation>السؤال الموجّه إلى المدرِّب ينقصه %{key} أو قيمته خاطئة.</translation>
    </message>
    <message>
        <source>This supernet cannot carry out the routing of %{decision}: %{reason}.</source>
        <translation>لا تستطيع هذه الشبكة الفائقة تنفيذ توجيه %{decision}: %{reason}.</translation>
    </message>
    <message>
        <source>%{file} is no packed supernet: %{key} is missing or wrong.</source>
        <translation>%{file} ليس شبكة فائقة محزومة: %{key} ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>What the study knows of its supernet cannot be read (%{key}).</source>
        <translation>تتعذر قراءة ما تعرفه الدراسة عن شبكتها الفائقة (%{key}).</translation>
    </message>
    <message>
        <source>The last checkpoint in %{folder} is damaged; the one before it, after %{epoch} epochs, was used.</source>
        <translation>نقطة الحفظ الأخيرة في %{folder} تالفة؛ استُخدمت التي قبلها، بعد %{epoch} دورات.</translation>
    </message>
    <message>
        <source>The pictures of %{data} are grey and the network takes colour, or the other way round.</source>
        <translation>صور %{data} رمادية والشبكة تأخذ الملون، أو العكس.</translation>
    </message>
    <message>
        <source>A training is going on in %{folder} already. Wait for it, or stop it first.</source>
        <translation>يجري تدريب في %{folder} بالفعل. انتظره أو أوقفه أولًا.</translation>
    </message>
    <message>
        <source>The file %{file} asks to call %{callable} (byte %{byte}). A pickle file may run any program; only data is read here, so this file is refused.</source>
        <translation>يطلب الملف %{file} استدعاء %{callable} (البايت %{byte}). قد يشغّل ملف pickle أي برنامج؛ لا تُقرأ هنا إلا البيانات، فرُفض هذا الملف.</translation>
    </message>
    <message>
        <source>The file %{file} holds the instruction %{opcode} (byte %{byte}), which plain data does not need. It was not read.</source>
        <translation>يحوي الملف %{file} التعليمة %{opcode} (البايت %{byte}) التي لا تحتاجها البيانات وحدها. لم يُقرأ.</translation>
    </message>
    <message>
        <source>The pickle file %{file} is damaged at byte %{byte}: %{reason}.</source>
        <translation>ملف pickle %{file} تالف عند البايت %{byte}: %{reason}.</translation>
    </message>
    <message>
        <source>The pickle file %{file} asks for more than a hardware table needs (%{limit}).</source>
        <translation>يطلب ملف pickle %{file} أكثر مما يحتاجه جدول أجهزة (%{limit}).</translation>
    </message>
    <message>
        <source>%{file} is no hardware table that is known here. The manual lists the layouts.</source>
        <translation>%{file} ليس جدول أجهزة معروفًا هنا. يسرد الدليل التنسيقات.</translation>
    </message>
    <message>
        <source>There is no hardware table in what was named.</source>
        <translation>لا جدول أجهزة فيما ذُكر.</translation>
    </message>
    <message>
        <source>%{file} is not laid out as HW-NAS-Bench&apos;s file is: see %{place}.</source>
        <translation>%{file} ليس مرتبًا كملف HW-NAS-Bench: انظر %{place}.</translation>
    </message>
    <message>
        <source>The network %{text} cannot be read. Write its operators as digits (421211), as numbers with blanks, or as the benchmark does.</source>
        <translation>تتعذر قراءة الشبكة %{text}. اكتب عملياتها أرقامًا متصلة (421211) أو أعدادًا بينها فراغات أو كما يكتبها المعيار.</translation>
    </message>
    <message>
        <source>The network %{text} names %{found} operators where the space has %{expected}.</source>
        <translation>تذكر الشبكة %{text} %{found} من العمليات بينما للفضاء %{expected}.</translation>
    </message>
    <message>
        <source>There is no operator %{operator} at position %{position}.</source>
        <translation>لا توجد العملية %{operator} في الموضع %{position}.</translation>
    </message>
    <message>
        <source>The tables hold no network %{index}.</source>
        <translation>لا تحوي الجداول الشبكة %{index}.</translation>
    </message>
    <message>
        <source>The tables hold nothing of the network %{arch}.</source>
        <translation>لا تحوي الجداول شيئًا عن الشبكة %{arch}.</translation>
    </message>
    <message>
        <source>The tables hold nothing for the data set %{dataset}. Known: %{known}.</source>
        <translation>لا تحوي الجداول شيئًا لمجموعة البيانات %{dataset}. المعروف: %{known}.</translation>
    </message>
    <message>
        <source>The tables hold no accuracies named %{task}. Known: %{known}.</source>
        <translation>لا تحوي الجداول دقة باسم %{task}. المعروف: %{known}.</translation>
    </message>
    <message>
        <source>The tables hold no %{metric} of the device %{device}. Known: %{known}.</source>
        <translation>لا تحوي الجداول %{metric} للجهاز %{device}. المعروف: %{known}.</translation>
    </message>
    <message>
        <source>Fewer than two devices have measured %{metric}: there is nothing to compare.</source>
        <translation>أقل من جهازين قاسا %{metric}: لا شيء للمقارنة.</translation>
    </message>
    <message>
        <source>There is no network %{index}: the benchmark has %{size}.</source>
        <translation>لا توجد الشبكة %{index}: للمعيار %{size}.</translation>
    </message>
    <message>
        <source>The network %{index} has other operators here (%{arch}) than elsewhere.</source>
        <translation>للشبكة %{index} هنا عمليات (%{arch}) غير التي في موضع آخر.</translation>
    </message>
    <message>
        <source>The network %{text} cannot be read.</source>
        <translation>تتعذر قراءة الشبكة %{text}.</translation>
    </message>
    <message>
        <source>There is no layer %{layer}: the space has %{of}.</source>
        <translation>لا توجد الطبقة %{layer}: للفضاء %{of}.</translation>
    </message>
    <message>
        <source>%{count} values are negative, which nothing can measure, and were left out.</source>
        <translation>%{count} من القيم سالبة، ولا شيء يقيس ذلك، فتُركت.</translation>
    </message>
    <message>
        <source>%{count} values of %{device} are further apart than repeats should be. All are kept.</source>
        <translation>%{count} من قيم %{device} أبعد مما ينبغي لتكرار القياس. أُبقيت كلها.</translation>
    </message>
    <message>
        <source>The values of %{device} are %{ratio} times those of another file: one of the two units is wrong. Both are kept, under two names.</source>
        <translation>قيم %{device} تساوي %{ratio} ضعفًا من قيم ملف آخر: إحدى الوحدتين خطأ. أُبقيتا باسمين.</translation>
    </message>
    <message>
        <source>%{count} networks have no path from input to output: their accuracy is chance, and some take next to no time. They are kept and marked.</source>
        <translation>%{count} من الشبكات بلا مسار من الدخل إلى الخرج: دقتها مصادفة وبعضها لا يكاد يستغرق وقتًا. أُبقيت ووُسمت.</translation>
    </message>
    <message>
        <source>%{count} of the benchmark&apos;s %{of} networks are there.</source>
        <translation>يوجد %{count} من شبكات المعيار البالغة %{of}.</translation>
    </message>
    <message>
        <source>%{count} networks take less than a hundredth of the usual on %{device}.</source>
        <translation>%{count} من الشبكات تستغرق أقل من جزء من مئة من المعتاد على %{device}.</translation>
    </message>
    <message>
        <source>%{devices} measured in whole units: many networks share a value, and rank correlations count such ties.</source>
        <translation>قاست %{devices} بوحدات صحيحة: تتساوى قيم شبكات كثيرة، وتحسب ارتباطات الرتب هذا التساوي.</translation>
    </message>
    <message>
        <source>%{count} values of %{device} are zero, which no study holds: those networks stay without them.</source>
        <translation>%{count} من قيم %{device} صفر، ولا تحفظه أي دراسة: تبقى تلك الشبكات بدونها.</translation>
    </message>
    <message>
        <source>What every network costs on %{device} besides its operators is missing: sums cannot be told.</source>
        <translation>ما تكلفه كل شبكة على %{device} عدا عملياتها غير موجود: لا يمكن معرفة المجاميع.</translation>
    </message>
    <message>
        <source>%{file} is no hardware table that is known here and was left out.</source>
        <translation>%{file} ليس جدول أجهزة معروفًا هنا فتُرك.</translation>
    </message>
    <message>
        <source>The data set was taken from the file&apos;s name: %{dataset}.</source>
        <translation>أُخذت مجموعة البيانات من اسم الملف: %{dataset}.</translation>
    </message>
    <message>
        <source>No network of the table keeps all budgets.</source>
        <translation>لا توجد في الجدول شبكة تفي بجميع الميزانيات.</translation>
    </message>
    <message>
        <source>The parts of the table do not fit together: %{what} has %{found} where %{expected} belong.</source>
        <translation>أجزاء الجدول لا تتوافق: لدى %{what} القيمة %{found} حيث ينبغي %{expected}.</translation>
    </message>
    <message>
        <source>Row %{row} of the table has the operator %{operator} at site %{site}; there are %{operators}.</source>
        <translation>الصف %{row} من الجدول فيه العملية %{operator} في الموضع %{site}؛ وعدد العمليات %{operators}.</translation>
    </message>
    <message>
        <source>There are %{sources} devices to learn from; at least %{needed} must have measured the same networks.</source>
        <translation>عدد الأجهزة التي يُتعلَّم منها %{sources}؛ يلزم %{needed} على الأقل قاست الشبكات نفسها.</translation>
    </message>
    <message>
        <source>Only %{rows} networks are there where %{needed} are needed.</source>
        <translation>لا يوجد سوى %{rows} من الشبكات حيث يلزم %{needed}.</translation>
    </message>
    <message>
        <source>All latencies of %{device} are equal: nothing can be learned from it. Leave it out.</source>
        <translation>كل أزمنة %{device} متساوية: لا شيء يُتعلَّم منه. استبعده.</translation>
    </message>
    <message>
        <source>%{samples} measurements of the new device are too few: at least %{needed} are needed.</source>
        <translation>%{samples} من قياسات الجهاز الجديد قليلة: يلزم %{needed} على الأقل.</translation>
    </message>
    <message>
        <source>The latency %{latency} of network %{row} is no measurement.</source>
        <translation>الزمن %{latency} للشبكة %{row} ليس قياسًا.</translation>
    </message>
    <message>
        <source>Network %{row} was not measured on all devices to learn from, so its measurement cannot be used.</source>
        <translation>لم تُقَس الشبكة %{row} على كل الأجهزة التي يُتعلَّم منها، فلا يمكن استعمال قياسها.</translation>
    </message>
    <message>
        <source>All %{samples} measurements of the new device are equal: nothing can be learned from them.</source>
        <translation>كل قياسات الجهاز الجديد (%{samples}) متساوية: لا شيء يُتعلَّم منها.</translation>
    </message>
    <message>
        <source>The space of cells cannot be used: its %{reason} do not fit.</source>
        <translation>لا يمكن استعمال فضاء الخلايا: لا يتوافق %{reason} فيه.</translation>
    </message>
    <message>
        <source>A cell of %{edges} edges with %{operators} operators each makes too many networks to look at all of them.</source>
        <translation>خلية من %{edges} حواف لكل منها %{operators} عوامل تنتج شبكات أكثر من أن تُفحص كلها.</translation>
    </message>
    <message>
        <source>A cell has %{found} operators where the space has %{expected} edges.</source>
        <translation>للخلية %{found} عوامل بينما للفضاء %{expected} حواف.</translation>
    </message>
    <message>
        <source>There is no operator %{operator} (edge %{edge}); the space has %{operators}, counted from 0.</source>
        <translation>لا يوجد عامل %{operator} (الحافة %{edge})؛ في الفضاء %{operators} منها، والعد من ٠.</translation>
    </message>
    <message>
        <source>There are no cells to predict.</source>
        <translation>لا توجد خلايا للتنبؤ بها.</translation>
    </message>
    <message>
        <source>The column %{column} has %{found} values where there are %{expected} cells.</source>
        <translation>في العمود %{column} عدد %{found} من القيم بينما الخلايا %{expected}.</translation>
    </message>
    <message>
        <source>The column %{column} has no value for cell %{cell}.</source>
        <translation>لا قيمة في العمود %{column} للخلية %{cell}.</translation>
    </message>
    <message>
        <source>%{cells} trained cells are too few; %{needed} are the least. Train more of them.</source>
        <translation>%{cells} من الخلايا المدرَّبة قليلة؛ الحد الأدنى %{needed}. درِّب المزيد منها.</translation>
    </message>
    <message>
        <source>%{found} accuracies are given for %{expected} cells.</source>
        <translation>أُعطيت %{found} من قيم الدقة لعدد %{expected} من الخلايا.</translation>
    </message>
    <message>
        <source>The accuracy %{accuracy} of cell %{cell} does not lie between 0 and 100 %.</source>
        <translation>لا تقع دقة الخلية %{cell}، وهي %{accuracy}، بين ٠ و١٠٠ %.</translation>
    </message>
    <message>
        <source>None of the trained cells has learned anything: the best has %{best} %, guessing %{chance} %. Train others.</source>
        <translation>لم تتعلم أي من الخلايا المدرَّبة شيئًا: أفضلها %{best} % والتخمين %{chance} %. درِّب غيرها.</translation>
    </message>
    <message>
        <source>All trained cells have the accuracy %{accuracy} %: there is nothing to predict.</source>
        <translation>لكل الخلايا المدرَّبة الدقة %{accuracy} %: لا شيء للتنبؤ به.</translation>
    </message>
    <message>
        <source>The %{cells} trained cells could not be told apart by the model: a fault of this program.</source>
        <translation>لم يستطع النموذج التمييز بين الخلايا المدرَّبة وعددها %{cells}: هذا عيب في البرنامج.</translation>
    </message>
    <message>
        <source>The cells are described by %{found} terms where the predictor was made with %{expected}.</source>
        <translation>توصف الخلايا بعدد %{found} من الحدود بينما بُني المتنبئ بعدد %{expected}.</translation>
    </message>
    <message>
        <source>%{found} values are given where the space has %{expected} cells.</source>
        <translation>أُعطيت %{found} من القيم بينما في الفضاء %{expected} من الخلايا.</translation>
    </message>
    <message>
        <source>Networks of %{space} are not one operator per place: what was measured on some devices tells nothing here of another.</source>
        <translation>شبكات %{space} ليست عملية واحدة لكل موضع: ما قيس على بعض الأجهزة لا يخبر هنا بشيء عن غيرها.</translation>
    </message>
    <message>
        <source>%{count} columns hold less than a tenth of the %{of} networks, those of %{devices}.</source>
        <translation>%{count} من الأعمدة فيها أقل من عُشر الشبكات البالغة %{of}، وهي لـ %{devices}.</translation>
    </message>
    <message>
        <source>%{text} is no budget. Write DEVICE=VALUE: raspi4=16.9ms, fpga=20mJ, raspi4=25%.</source>
        <translation>%{text} ليس ميزانية. اكتب الجهاز=القيمة: raspi4=16.9ms أو fpga=20mJ أو raspi4=25%.</translation>
    </message>
    <message>
        <source>The tables hold no accuracies to trade against costs. Read a file of accuracies with them.</source>
        <translation>لا تحوي الجداول دقة تُوازن بالتكاليف. اقرأ معها ملف دقة.</translation>
    </message>
    <message>
        <source>There is no generated set named “%{name}”. Known: %{known}.</source>
        <translation>لا توجد مجموعة مولدة باسم «%{name}». المعروف: %{known}.</translation>
    </message>
    <message>
        <source>The run has %{done} epochs already, more than %{epochs}.</source>
        <translation>للتدريب %{done} دورة بالفعل، أكثر من %{epochs}.</translation>
    </message>
    <message>
        <source>The run in the folder %{folder} has all of its %{epochs} epochs.</source>
        <translation>أكمل التدريب في المجلد %{folder} دوراته كلها (%{epochs}).</translation>
    </message>
    <message>
        <source>The run in the folder %{folder} was begun from another supernet. Choose another folder.</source>
        <translation>بدأ التدريب في المجلد %{folder} من شبكة فائقة أخرى. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The study holds accuracies on %{split} pictures, and %{asked} was asked for: they cannot be mixed. Sample into another study.</source>
        <translation>تحوي الدراسة دقة مقيسة على صور %{split}، والمطلوب %{asked}: لا يمكن خلطهما. خذ العينات إلى دراسة أخرى.</translation>
    </message>
    <message>
        <source>This sampling plan learns from latencies too. Choose a device, or an even cover.</source>
        <translation>تتعلم خطة أخذ العينات هذه من أزمنة الاستجابة أيضًا. اختر جهازًا، أو تغطية متساوية.</translation>
    </message>
    <message>
        <source>No network of the study was measured on a device. Measure some first.</source>
        <translation>لم تُقس أي شبكة من الدراسة على جهاز. قِس بعضها أولًا.</translation>
    </message>
    <message>
        <source>Accuracies are foretold for cells of nasbench201; these are networks of %{space}.</source>
        <translation>تُتوقع الدقة لخلايا nasbench201؛ وهذه شبكات من %{space}.</translation>
    </message>
    <message>
        <source>No cell of the tables has all scores for %{dataset}. Leave the scores out, or read a file of scores with them.</source>
        <translation>لا خلية في الجداول لها كل الدرجات لـ %{dataset}. اترك الدرجات، أو اقرأ معها ملف درجات.</translation>
    </message>
    <message>
        <source>No such hardware table can be written for %{space}: networks of nasbench201, nasbench-macro and fbnet have one, operators only those of fbnet.</source>
        <translation>لا يمكن كتابة جدول أجهزة كهذا للفضاء %{space}: لشبكات nasbench201 وnasbench-macro وfbnet جدول، وجدول العمليات لـ fbnet وحده.</translation>
    </message>
    <message>
        <source>%{cells} trained cells are more than the model can learn from at once (%{most}). Learn from fewer.</source>
        <translation>%{cells} خلية مدربة أكثر مما يتعلم منه النموذج دفعة واحدة (%{most}). تعلّم من أقل.</translation>
    </message>
    <message>
        <source>No network needs this little energy; the least is %1. Raise the budget or release a lock.</source>
        <translation>لا شبكة تكتفي بهذا القدر من الطاقة؛ أقلّه %1. ارفع الميزانية أو حرّر قفلًا.</translation>
    </message>
    <message>
        <source>The measurements are of networks of %{space}; the tables are of %{expected}.</source>
        <translation>القياسات لشبكات %{space}؛ والجداول لشبكات %{expected}.</translation>
    </message>
    <message>
        <source>There is no %{metric} of %{device} for any network of the tables. Fill the column in.</source>
        <translation>لا توجد %{metric} للجهاز %{device} لأي شبكة في الجداول. املأ العمود.</translation>
    </message>
    <message>
        <source>%{networks} measured networks are more than can be learned from at once (%{most}). Open fewer.</source>
        <translation>%{networks} شبكة مقيسة أكثر مما يمكن التعلم منه دفعة واحدة (%{most}). افتح عددًا أقل.</translation>
    </message>
    <message>
        <source>%{count} foretold values of %{device} are not above zero, which no time is: those networks stay without them.</source>
        <translation>%{count} من القيم المتوقعة للجهاز %{device} ليست فوق الصفر، ولا زمن كذلك: تبقى تلك الشبكات بدونها.</translation>
    </message>
    <message>
        <source>The measurements hold no %{metric}.</source>
        <translation>لا تحوي القياسات %{metric}.</translation>
    </message>
    <message>
        <source>The measurements are of several devices (%{devices}). Type the name of the one that is meant.</source>
        <translation>القياسات لأجهزة عدة (%{devices}). اكتب اسم الجهاز المقصود.</translation>
    </message>
    <message>
        <source>No network of the tables has all its operators known. Read the benchmark&apos;s own table with them, which says what each number stands for.</source>
        <translation>لا توجد في الجداول شبكة كل عملياتها معروفة. اقرأ معها جدول المعيار نفسه الذي يقول ما يمثّله كل رقم.</translation>
    </message>
    <message>
        <source>The proof is refuted: this study says other scores (%{score}) of its networks.</source>
        <translation>دُحِض البرهان: تذكر هذه الدراسة درجات أخرى (%{score}) لشبكاتها.</translation>
    </message>
    <message>
        <source>%{count} score columns stay behind: of another data set than %{dataset}, contradicting others, more than 64, or of a space whose networks can have none.</source>
        <translation>تُركت %{count} من أعمدة الدرجات: من مجموعة بيانات غير %{dataset}، أو تناقض غيرها، أو تتجاوز 64، أو من فضاء لا يمكن لشبكاته أن تكون لها درجات.</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>merging of per-stage Pareto sets</source>
        <translation>دمج مجموعات باريتو لكل مرحلة</translation>
    </message>
    <message>
        <source>dual bound and enumeration</source>
        <translation>حد ثنوي وتعداد</translation>
    </message>
    <message>
        <source>branch and bound</source>
        <translation>التفرّع والحد</translation>
    </message>
    <message>
        <source>constant margin</source>
        <translation>هامش ثابت</translation>
    </message>
    <message>
        <source>look-up on the front</source>
        <translation>بحث في الجبهة</translation>
    </message>
    <message>
        <source>dynamic programming along the stages</source>
        <translation>برمجة ديناميكية عبر المراحل</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>%1, %2 % of the network</source>
        <translation>%1، %2 % من الشبكة</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>الخطوة %1</translation>
    </message>
    <message>
        <source>Edge TPU</source>
        <translation>Edge TPU</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>partly on the Edge TPU</source>
        <translation>جزئيًا على Edge TPU</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>resampling</source>
        <translation>إعادة المعاينة</translation>
    </message>
    <message>
        <source>branch and bound</source>
        <translation>التفرّع والحد</translation>
    </message>
    <message>
        <source>several budgets</source>
        <translation>عدة ميزانيات</translation>
    </message>
    <message>
        <source>comparing formulas</source>
        <translation>مقارنة الصيغ</translation>
    </message>
    <message>
        <source>cross-validation</source>
        <translation>التحقق المتقاطع</translation>
    </message>
    <message>
        <source>building the front</source>
        <translation>بناء الجبهة</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>choosing networks to measure</source>
        <translation>اختيار شبكات للقياس</translation>
    </message>
    <message>
        <source>networks measured</source>
        <translation>شبكات قيست</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>making models</source>
        <translation>صنع النماذج</translation>
    </message>
    <message>
        <source>preparing models</source>
        <translation>تحضير النماذج</translation>
    </message>
    <message>
        <source>networks sampled</source>
        <translation>شبكات مأخوذة</translation>
    </message>
    <message>
        <source>epochs trained</source>
        <translation>دورات تدريب</translation>
    </message>
    <message>
        <source>accuracy of the file</source>
        <translation>دقة الملف</translation>
    </message>
    <message>
        <source>calibrating</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>comparing with other interpreters</source>
        <translation>المقارنة بمفسرات أخرى</translation>
    </message>
    <message>
        <source>choosing networks to sample</source>
        <translation>اختيار الشبكات لأخذ عيناتها</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>إعادة المعايرة</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>comparing devices</source>
        <translation>مقارنة الأجهزة</translation>
    </message>
    <message>
        <source>learning from the other devices</source>
        <translation>التعلم من الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>predicting</source>
        <translation>التنبؤ</translation>
    </message>
    <message>
        <source>effects of edges</source>
        <translation>آثار الحواف</translation>
    </message>
    <message>
        <source>structure of cells</source>
        <translation>بنية الخلايا</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>المواءمة</translation>
    </message>
    <message>
        <source>searches ended</source>
        <translation>عمليات بحث انتهت</translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message numerus="yes">
        <source>%1 foretold from %Ln measured network(s) and %2 other devices.</source>
        <translation>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
            <numerusform>تُوقِّع %1 من %Ln من الشبكات المقيسة و%2 من الأجهزة الأخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spearman %1, Kendall’s tau %2 over %3 other networks that it measured.</source>
        <translation>سبيرمان %1 وتاو كندال %2 على %3 من الشبكات الأخرى التي قاسها.</translation>
    </message>
    <message>
        <source>Mean relative error %1 over the %2 of them whose input reaches their output.</source>
        <translation>متوسط الخطأ النسبي %1 على %2 منها يصل دخلها إلى خرجها.</translation>
    </message>
    <message>
        <source>Nothing else of it was measured that the predictions could be compared with.</source>
        <translation>لم يُقس منه شيء آخر يمكن مقارنة التوقعات به.</translation>
    </message>
    <message>
        <source>It is exactly additive in its operators: %1 terms give %2 networks to %3 of the largest.</source>
        <translation>هو جمعي تمامًا في عملياته: %1 من الحدود تعطي %2 شبكة بدقة %3 من الأكبر.</translation>
    </message>
    <message>
        <source>It is not exactly additive in its operators.</source>
        <translation>ليس جمعيًا تمامًا في عملياته.</translation>
    </message>
    <message>
        <source>Too few networks are measured to tell whether it is exactly additive in its operators.</source>
        <translation>الشبكات المقيسة أقل من أن يُعرف هل هو جمعي تمامًا في عملياته.</translation>
    </message>
    <message>
        <source>other devices</source>
        <translation>الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>how often an operator occurs</source>
        <translation>عدد مرات ورود العملية</translation>
    </message>
    <message>
        <source>how often one occurs that reaches the output</source>
        <translation>عدد مرات ورود عملية تصل إلى الخرج</translation>
    </message>
    <message>
        <source>which operator stands where</source>
        <translation>أي عملية في أي موضع</translation>
    </message>
    <message>
        <source>which one stands where and reaches the output</source>
        <translation>أي عملية تصل إلى الخرج في أي موضع</translation>
    </message>
    <message>
        <source>what operators cost elsewhere</source>
        <translation>كلفة العمليات على غيره</translation>
    </message>
    <message>
        <source>What carries the prediction: %1.</source>
        <translation>ما يقوم عليه التوقع: %1.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Foretold, %1</source>
        <translation>المتوقع، %1</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>Measured, %1</source>
        <translation>المقيس، %1</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Agrees</source>
        <translation>متفق</translation>
    </message>
    <message>
        <source>Agrees within one step</source>
        <translation>متفق في حدود خطوة واحدة</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Not checked: no outside runtime found</source>
        <translation>لم يُفحص: لم توجد بيئة تشغيل خارجية</translation>
    </message>
    <message>
        <source>The weights are random. This file is for timing only; its answers mean nothing.</source>
        <translation>الأوزان عشوائية. هذا الملف لقياس الزمن فقط؛ أجوبته بلا معنى.</translation>
    </message>
    <message>
        <source>Fewer than 100 inputs decided the int8 ranges.</source>
        <translation>حدد مجالات int8 أقل من 100 مدخل.</translation>
    </message>
    <message>
        <source>The int8 ranges come from generated inputs, not from pictures.</source>
        <translation>مجالات int8 من مدخلات مولَّدة لا من صور.</translation>
    </message>
    <message>
        <source>All calibration inputs are of one class.</source>
        <translation>جميع مدخلات المعايرة من صنف واحد.</translation>
    </message>
    <message>
        <source>Fewer than half of the int8 answers name the class that float32 names.</source>
        <translation>أقل من نصف إجابات int8 تسمّي الفئة التي يسمّيها float32.</translation>
    </message>
    <message>
        <source>The accuracy of the file was not measured: the pictures of the training could not be read.</source>
        <translation>لم تُقَس دقة الملف: تعذرت قراءة صور التدريب.</translation>
    </message>
    <message>
        <source>The last checkpoint of the supernet is damaged; the weights are those of the one before.</source>
        <translation>نقطة الحفظ الأخيرة للشبكة الفائقة تالفة؛ الأوزان من النقطة التي قبلها.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Candidates</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>الجبهة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>المساهمات</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>الإحداثيات المتوازية</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::AboutDialog</name>
    <message>
        <source>About Vulpes</source>
        <translation>حول Vulpes</translation>
    </message>
    <message>
        <source>An exact explorer for hardware-aware architecture search: from measured networks to the provably best one under a latency budget.

Free software under the GNU General Public License, version 3 or later. Nothing you open leaves this computer.</source>
        <translation>مستكشف دقيق للبحث عن المعماريات المراعي للعتاد: من شبكات مقيسة إلى الأفضل المثبتة ضمن ميزانية زمن الاستجابة.

برنامج حر برخصة غنو العمومية العامة، الإصدار ٣ أو أحدث. لا شيء مما تفتحه يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>نسخ الإصدارات</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::BudgetsDialog</name>
    <message>
        <source>Other budgets</source>
        <translation>ميزانيات أخرى</translation>
    </message>
    <message>
        <source>The network must keep these limits as well as the latency budget.</source>
        <translation>على الشبكة أن تلتزم بهذه الحدود إضافة إلى ميزانية زمن الاستجابة.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>M</source>
        <comment>millions</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>&amp;Parameters:</source>
        <translation>المعلمات (&amp;P):</translation>
    </message>
    <message>
        <source>Largest number of parameters, millions</source>
        <translation>أكبر عدد من المعلمات، بالملايين</translation>
    </message>
    <message>
        <source>&amp;Multiply-adds:</source>
        <translation>عمليات الضرب والجمع (&amp;M):</translation>
    </message>
    <message>
        <source>Largest number of multiply-adds, millions</source>
        <translation>أكبر عدد من عمليات الضرب والجمع، بالملايين</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::CellAccuracyDialog</name>
    <message>
        <source>Learn from the accuracies of the open st&amp;udy</source>
        <translation>التعلم من دقات الدراسة المفتوحة(&amp;U)</translation>
    </message>
    <message>
        <source>Learn from &amp;zero-cost scores, multiply-adds and parameters, too</source>
        <translation>التعلم أيضًا من درجات الكلفة الصفرية وعمليات الضرب والجمع والمعاملات(&amp;Z)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>إيقاف(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;oretell</source>
        <translation>توقُّع(&amp;O)</translation>
    </message>
    <message>
        <source>Save ta&amp;ble…</source>
        <translation>حفظ الجدول(&amp;B)…</translation>
    </message>
    <message>
        <source>Foretell accuracies</source>
        <translation>توقُّع الدقة</translation>
    </message>
    <message>
        <source>Save what is foretold</source>
        <translation>حفظ المتوقع</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Accuracies to learn from</source>
        <translation>الدقات التي يُتعلَّم منها</translation>
    </message>
    <message>
        <source>How many cells count as trained</source>
        <translation>كم خلية تُعد مدرَّبة</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>بذرة السحب</translation>
    </message>
    <message>
        <source>Share of every edge of the first cell</source>
        <translation>حصة كل حافة من الخلية الأولى</translation>
    </message>
    <message>
        <source>What is foretold of each cell</source>
        <translation>المتوقع لكل خلية</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>كل الموجود</translation>
    </message>
    <message>
        <source>As if only so many had been trained: shows how well it would have gone</source>
        <translation>كأن هذا العدد فقط قد دُرِّب: يبيّن كم كان سينجح</translation>
    </message>
    <message>
        <source>&amp;Accuracies:</source>
        <translation>الدقات(&amp;A):</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>البذرة(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Trained cells:</source>
        <translation>الخلايا المدرَّبة(&amp;T):</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>أطول تدريب اختُبر</translation>
    </message>
    <message>
        <source>of the open study</source>
        <translation>من الدراسة المفتوحة</translation>
    </message>
    <message>
        <source>Foretelling accuracies</source>
        <translation>توقُّع الدقة</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقف.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <source>Choose tables with accuracies of NAS-Bench-201’s cells: published ones, or cells that you have trained (ops, acc_cifar10).</source>
        <translation>اختر جداول فيها دقات خلايا NAS-Bench-201: منشورة، أو خلايا درّبتها أنت (ops, acc_cifar10).</translation>
    </message>
    <message>
        <source>These tables hold no accuracies of NAS-Bench-201’s cells.</source>
        <translation>لا تحوي هذه الجداول دقات خلايا NAS-Bench-201.</translation>
    </message>
    <message>
        <source>All other cells are foretold from those that are trained.</source>
        <translation>تُتوقع كل الخلايا الأخرى من المدرَّبة.</translation>
    </message>
    <message numerus="yes">
        <source>Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.</source>
        <translation>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
            <numerusform>تُتوقع الخلايا كأن %Ln منها فقط قد دُرِّبت: يبيّن ذلك كم كان سينجح.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Type a few letters of an action…</source>
        <translation>اكتب بضعة أحرف من إجراء…</translation>
    </message>
    <message>
        <source>Search an action</source>
        <translation>البحث عن إجراء</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>الإجراءات الموجودة</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DataPage</name>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>قراءة الصور(&amp;R)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>إيقاف(&amp;O)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Which pictures the networks learn from, in classes.</source>
        <translation>الصور التي تتعلم منها الشبكات، مقسمة إلى أصناف.</translation>
    </message>
    <message>
        <source>generated shapes, to try things out</source>
        <translation>أشكال مولّدة، للتجربة</translation>
    </message>
    <message>
        <source>a folder of pictures, one folder per class</source>
        <translation>مجلد صور، مجلد لكل صنف</translation>
    </message>
    <message>
        <source>CIFAR-10, its binary files</source>
        <translation>CIFAR-10، ملفاته الثنائية</translation>
    </message>
    <message>
        <source>CIFAR-100, its binary files</source>
        <translation>CIFAR-100، ملفاته الثنائية</translation>
    </message>
    <message>
        <source>IDX files, as of MNIST</source>
        <translation>ملفات IDX، كما في MNIST</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>what there is</source>
        <translation>كل ما يوجد</translation>
    </message>
    <message>
        <source>Source of the pictures</source>
        <translation>مصدر الصور</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>مجلد الصور</translation>
    </message>
    <message>
        <source>Choose the folder of the pictures</source>
        <translation>اختيار مجلد الصور</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>حجم الصورة</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>صور التدريب</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>صور التحقق</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>Seed of the splits</source>
        <translation>بذرة التقسيم</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>تقدم القراءة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Pictures per class</source>
        <translation>عدد الصور لكل صنف</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>المصدر(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>المجلد(&amp;F):</translation>
    </message>
    <message>
        <source>Picture si&amp;ze:</source>
        <translation>حجم الصورة(&amp;Z):</translation>
    </message>
    <message>
        <source>&amp;Training pictures:</source>
        <translation>صور التدريب(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Validation pictures:</source>
        <translation>صور التحقق(&amp;V):</translation>
    </message>
    <message>
        <source>T&amp;est pictures:</source>
        <translation>صور الاختبار(&amp;E):</translation>
    </message>
    <message>
        <source>See&amp;d of the splits:</source>
        <translation>بذرة التقسيم(&amp;D):</translation>
    </message>
    <message>
        <source>The pictures are read once before anything is trained, to see what they are.</source>
        <translation>تُقرأ الصور مرة قبل أي تدريب، لمعرفة ما هي.</translation>
    </message>
    <message>
        <source>Read the pictures</source>
        <translation>قراءة الصور</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>جارٍ الإيقاف.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>توقفت القراءة. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es); %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.</source>
        <translation>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
            <numerusform>الأصناف: %Ln؛ صور التدريب %1 والتحقق %2 والاختبار %3، كل منها %4 × %5 بكسل.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 (%2) to %3 (%4) training pictures in a class.</source>
        <translation>صور التدريب في الصنف من %1 (%2) إلى %3 (%4).</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more remark(s).</source>
        <translation>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
            <numerusform>… وملاحظات أخرى عددها %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DeviceFields</name>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>a phone, through adb</source>
        <translation>هاتف، عبر adb</translation>
    </message>
    <message>
        <source>nowhere: accuracies alone</source>
        <translation>لا مكان: الدقة وحدها</translation>
    </message>
    <message>
        <source>as adb devices lists it</source>
        <translation>كما يعرضه adb devices</translation>
    </message>
    <message>
        <source>built for the phone</source>
        <translation>مبني للهاتف</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>Where networks are timed</source>
        <translation>أين تُقاس أزمنة الشبكات</translation>
    </message>
    <message>
        <source>Serial number of the phone</source>
        <translation>الرقم التسلسلي للهاتف</translation>
    </message>
    <message>
        <source>Path of benchmark_model on this machine</source>
        <translation>مسار benchmark_model على هذا الجهاز</translation>
    </message>
    <message>
        <source>Choose benchmark_model</source>
        <translation>اختيار benchmark_model</translation>
    </message>
    <message>
        <source>Name of the device in the study</source>
        <translation>اسم الجهاز في الدراسة</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة العددية</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>&amp;Time networks on:</source>
        <translation>قياس زمن الشبكات على(&amp;T):</translation>
    </message>
    <message>
        <source>Seri&amp;al number:</source>
        <translation>الرقم التسلسلي(&amp;A):</translation>
    </message>
    <message>
        <source>benchmark_&amp;model:</source>
        <translation>benchmark_&amp;model:</translation>
    </message>
    <message>
        <source>Pr&amp;ecision:</source>
        <translation>الدقة العددية(&amp;E):</translation>
    </message>
    <message>
        <source>R&amp;ounds:</source>
        <translation>الجولات(&amp;O):</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>الخيوط(&amp;H):</translation>
    </message>
    <message>
        <source>Name in the st&amp;udy:</source>
        <translation>الاسم في الدراسة(&amp;U):</translation>
    </message>
    <message>
        <source>benchmark_model of the phone</source>
        <translation>benchmark_model الخاص بالهاتف</translation>
    </message>
    <message>
        <source>Without latencies there is no front; they can be measured later.</source>
        <translation>لا جبهة دون أزمنة؛ ويمكن قياسها لاحقًا.</translation>
    </message>
    <message>
        <source>Phones were tested against a stand-in behind the real adb, not on hardware.</source>
        <translation>اختُبرت الهواتف مقابل بديل خلف adb الحقيقي، لا على أجهزة فعلية.</translation>
    </message>
    <message>
        <source>Networks are timed while nothing is evaluated. Leave the computer alone meanwhile: what disturbs it disturbs the times.</source>
        <translation>تُقاس أزمنة الشبكات حين لا يُقيَّم شيء. اترك الحاسوب وشأنه حينئذ: ما يشغله يفسد الأزمنة.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DevicePage</name>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Where the networks are to be fast.</source>
        <translation>أين يُراد للشبكات أن تكون سريعة.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ExportDialog</name>
    <message>
        <source>Export a model file</source>
        <translation>تصدير ملف نموذج</translation>
    </message>
    <message>
        <source>Nothing written yet. The verdict on the file will be here.</source>
        <translation>لم يُكتب شيء بعد. سيكون الحكم على الملف هنا.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدم التصدير</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>تصدير (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقاف (&amp;S)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Which network</source>
        <translation>أي شبكة</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>المعروضة</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>المثبت A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>المثبت B</translation>
    </message>
    <message>
        <source>several along the front</source>
        <translation>عدة شبكات على طول الجبهة</translation>
    </message>
    <message>
        <source>How many along the front</source>
        <translation>العدد على طول الجبهة</translation>
    </message>
    <message>
        <source>Pattern of the file names</source>
        <translation>نمط أسماء الملفات</translation>
    </message>
    <message>
        <source>{space}, {device}, {budget}, {latency}, {acc}, {precision} and {index} are replaced</source>
        <translation>تُستبدل {space} و{device} و{budget} و{latency} و{acc} و{precision} و{index}</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>الملف أو المجلد المراد كتابته</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>اختيار مكان الكتابة</translation>
    </message>
    <message>
        <source>&amp;Network:</source>
        <translation>الشبكة: (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;How many:</source>
        <translation>العدد: (&amp;H)</translation>
    </message>
    <message>
        <source>File n&amp;ames:</source>
        <translation>أسماء الملفات: (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>الكتابة إلى: (&amp;W)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>from a &amp;file of trained weights</source>
        <translation>من ملف أوزان مدرَّبة (&amp;F)</translation>
    </message>
    <message>
        <source>n&amp;one: structure only, for timing</source>
        <translation>بلا أوزان: البنية فقط، لقياس الزمن (&amp;O)</translation>
    </message>
    <message>
        <source>Trained weights from a file</source>
        <translation>أوزان مدرَّبة من ملف</translation>
    </message>
    <message>
        <source>Random weights, for timing only</source>
        <translation>أوزان عشوائية، لقياس الزمن فقط</translation>
    </message>
    <message>
        <source>File of trained weights</source>
        <translation>ملف الأوزان المدرَّبة</translation>
    </message>
    <message>
        <source>Choose the weights</source>
        <translation>اختيار الأوزان</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>TFLite</source>
        <translation>TFLite</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>JSON description</source>
        <translation>وصف JSON</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة الرقمية</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float16 weights</source>
        <translation>أوزان float16</translation>
    </message>
    <message>
        <source>full int8</source>
        <translation>int8 كامل</translation>
    </message>
    <message>
        <source>Input and output of int8</source>
        <translation>إدخال int8 وإخراجه</translation>
    </message>
    <message>
        <source>int8: the device gives and takes bytes</source>
        <translation>int8: يعطي الجهاز ويأخذ بايتات</translation>
    </message>
    <message>
        <source>float: converted inside the file</source>
        <translation>float: يُحوَّل داخل الملف</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>التنسيق: (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>الدقة الرقمية: (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Input, output:</source>
        <translation>الإدخال والإخراج: (&amp;I)</translation>
    </message>
    <message>
        <source>Calibration and verification</source>
        <translation>المعايرة والتحقق</translation>
    </message>
    <message>
        <source>Calibration inputs</source>
        <translation>مدخلات المعايرة</translation>
    </message>
    <message>
        <source>generated pictures</source>
        <translation>صور مولَّدة</translation>
    </message>
    <message>
        <source>generated noise</source>
        <translation>ضجيج مولَّد</translation>
    </message>
    <message>
        <source>a folder of pictures</source>
        <translation>مجلد صور</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>مجلد الصور</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>اختيار مجلد الصور</translation>
    </message>
    <message>
        <source>How many inputs</source>
        <translation>عدد المدخلات</translation>
    </message>
    <message>
        <source>How ranges are taken</source>
        <translation>كيف تؤخذ المجالات</translation>
    </message>
    <message>
        <source>smallest and largest value</source>
        <translation>أصغر قيمة وأكبرها</translation>
    </message>
    <message>
        <source>99.9 % of the values</source>
        <translation>99.9 % من القيم</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>&amp;Verify the file with inputs:</source>
        <translation>التحقق من الملف بمدخلات: (&amp;V)</translation>
    </message>
    <message>
        <source>Verify the file</source>
        <translation>التحقق من الملف</translation>
    </message>
    <message>
        <source>Inputs to verify with</source>
        <translation>مدخلات التحقق</translation>
    </message>
    <message>
        <source>Inp&amp;uts:</source>
        <translation>المدخلات: (&amp;U)</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>المجلد: (&amp;D)</translation>
    </message>
    <message>
        <source>Num&amp;ber:</source>
        <translation>العدد: (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Ranges:</source>
        <translation>المجالات: (&amp;R)</translation>
    </message>
    <message>
        <source>Seed:</source>
        <translation>البذرة:</translation>
    </message>
    <message>
        <source>Trained weights</source>
        <translation>أوزان مدرَّبة</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>الأوزان (*.safetensors);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>المجلد المراد الكتابة فيه</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>ملف النموذج المراد كتابته</translation>
    </message>
    <message>
        <source>Loses nothing.</source>
        <translation>لا يفقد شيئًا.</translation>
    </message>
    <message>
        <source>float32 only; batch, height and width are fixed.</source>
        <translation>float32 فقط؛ الدفعة والارتفاع والعرض ثابتة.</translation>
    </message>
    <message>
        <source>Operators and shapes for reading; no weights, runs nowhere.</source>
        <translation>عمليات وأشكال للقراءة؛ بلا أوزان، ولا تعمل في أي مكان.</translation>
    </message>
    <message>
        <source>The latency prediction was made for what was measured; it does not apply to another precision.</source>
        <translation>تنبؤ زمن الاستجابة لما قيس؛ لا ينطبق على دقة رقمية أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be replaced. Go on?</source>
        <translation>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
            <numerusform>سيُستبدل هذا العدد من الملفات: %n. أتتابع؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing and verifying…</source>
        <translation>جارٍ الكتابة والتحقق…</translation>
    </message>
    <message>
        <source>Stopped. Files that were finished are kept.</source>
        <translation>أُوقف. الملفات المنتهية محفوظة.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written; the least sure verdict is shown.</source>
        <translation>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
            <numerusform>الملفات المكتوبة: %n؛ يُعرض الحكم الأقل يقينًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>التقرير: %1</translation>
    </message>
    <message>
        <source>by its text</source>
        <translation>بنصها</translation>
    </message>
    <message>
        <source>Network as text</source>
        <translation>الشبكة نصًا</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>النص(&amp;X):</translation>
    </message>
    <message>
        <source>the text of a network of this space</source>
        <translation>نص شبكة من هذا الفضاء</translation>
    </message>
    <message>
        <source>where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>the file of weights</source>
        <translation>ملف الأوزان</translation>
    </message>
    <message>
        <source>the folder of pictures</source>
        <translation>مجلد الصور</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>ما زال ينقص: %1.</translation>
    </message>
    <message>
        <source>trained &amp;here: the supernet of this study</source>
        <translation>مدرَّبة هنا(&amp;H): الشبكة الفائقة لهذه الدراسة</translation>
    </message>
    <message>
        <source>Weights of the supernet that was trained here</source>
        <translation>أوزان الشبكة الفائقة التي دُرّبت هنا</translation>
    </message>
    <message>
        <source>The supernet is not in %1 any more.</source>
        <translation>لم تعد الشبكة الفائقة في %1.</translation>
    </message>
    <message>
        <source>From the supernet that comes with the program.</source>
        <translation>من الشبكة الفائقة المرفقة بالبرنامج.</translation>
    </message>
    <message numerus="yes">
        <source>From %1, %Ln epoch(s).</source>
        <translation>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
            <numerusform>من %1، الدورات: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, not trained to its end: %Ln epoch(s).</source>
        <translation>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
            <numerusform>من %1، لم يكتمل تدريبها: الدورات %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>the pictures the supernet learned from</source>
        <translation>الصور التي تعلمت منها الشبكة الفائقة</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::FormulaDialog</name>
    <message>
        <source>Own formulas</source>
        <translation>صيغ خاصة</translation>
    </message>
    <message>
        <source>&amp;Keep and use</source>
        <translation>احتفاظ واستخدام (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح… (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>حفظ باسم… (&amp;S)</translation>
    </message>
    <message>
        <source>Start &amp;from:</source>
        <translation>البدء من: (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>الاسم: (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Predicts:</source>
        <translation>تتنبأ بـ: (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>الربط: (&amp;L)</translation>
    </message>
    <message>
        <source>Ri&amp;dge:</source>
        <translation>انحدار الحافة: (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Terms, one a line: columns joined by “*”, a name and a colon before them if wanted</source>
        <translation>الحدود، واحد في كل سطر: أعمدة تجمعها «*»، ويسبقها اسم ونقطتان إن أردت (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Columns of this space (Enter inserts)</source>
        <translation>أعمدة هذا الفضاء (يُدرج Enter) (&amp;C)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>none: a plain sum</source>
        <translation>بلا ربط: جمع بسيط</translation>
    </message>
    <message>
        <source>saturating: C − exp(−sum), for accuracy</source>
        <translation>مشبع: C − exp(−sum)، للدقة</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>strength by cross-validation</source>
        <translation>الشدة بالتحقق المتقاطع</translation>
    </message>
    <message>
        <source>strength given</source>
        <translation>شدة معطاة</translation>
    </message>
    <message>
        <source>Strength of the ridge</source>
        <translation>شدة الحافة</translation>
    </message>
    <message>
        <source>my-formula</source>
        <translation>my-formula</translation>
    </message>
    <message>
        <source>Terms of the formula, one a line</source>
        <translation>حدود الصيغة، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>البحث عن عمود</translation>
    </message>
    <message>
        <source>Columns of this space; Enter inserts one</source>
        <translation>أعمدة هذا الفضاء؛ يُدرج Enter واحدًا</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1, for accuracy</source>
        <translation>%1، للدقة</translation>
    </message>
    <message>
        <source>%1, for latency</source>
        <translation>%1، لزمن الاستجابة</translation>
    </message>
    <message>
        <source>Write terms, or start from a formula.</source>
        <translation>اكتب حدودًا أو ابدأ من صيغة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept. There are no measurements yet to fit it to.</source>
        <translation>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت. لا قياسات بعد لملاءمتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept.</source>
        <translation>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
            <numerusform>الحدود: %Ln، ومعها ثابت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a formula</source>
        <translation>فتح صيغة</translation>
    </message>
    <message>
        <source>Formulas (*.json)</source>
        <translation>الصيغ (*.json)</translation>
    </message>
    <message>
        <source>Save the formula</source>
        <translation>حفظ الصيغة</translation>
    </message>
    <message>
        <source>The formula has changes that are not kept.</source>
        <translation>في الصيغة تغييرات لم تُحفظ.</translation>
    </message>
    <message>
        <source>Keep &amp;editing</source>
        <translation>متابعة التحرير(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>تجاهل(&amp;D)</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::GoPage</name>
    <message>
        <source>Go</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Where the study and the supernet are kept.</source>
        <translation>أين تُحفظ الدراسة والشبكة الفائقة.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>File of the study</source>
        <translation>ملف الدراسة</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>مجلد التدريب</translation>
    </message>
    <message>
        <source>Choose the file of the study</source>
        <translation>اختيار ملف الدراسة</translation>
    </message>
    <message>
        <source>Choose the folder of the run</source>
        <translation>اختيار مجلد التدريب</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>ما سيُفعل</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>ما لا يزال ناقصًا</translation>
    </message>
    <message>
        <source>St&amp;udy:</source>
        <translation>الدراسة(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>مجلد التدريب(&amp;R):</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes)</source>
        <translation>دراسات Vulpes (*.vulpes)</translation>
    </message>
    <message>
        <source>The study needs a file.</source>
        <translation>تحتاج الدراسة إلى ملف.</translation>
    </message>
    <message>
        <source>This study is there already. Choose another name.</source>
        <translation>هذه الدراسة موجودة بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The run needs a folder.</source>
        <translation>يحتاج التدريب إلى مجلد.</translation>
    </message>
    <message>
        <source>A supernet lies in this folder already. Choose another one.</source>
        <translation>في هذا المجلد شبكة فائقة بالفعل. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A supernet of %1 is trained for %2 epochs on %3 pictures; then %4 of its networks are sampled into the study. Rows, predictors and the front appear while that goes on. Expected time: %5. It can be stopped and gone on with at any time.</source>
        <translation>تُدرَّب شبكة فائقة من %1 مدة %2 دورة على %3 صورة؛ ثم تُؤخذ %4 من شبكاتها عيناتٍ إلى الدراسة. تظهر الصفوف والمتنبئات والجبهة أثناء ذلك. الزمن المتوقع: %5. يمكن الإيقاف والمتابعة في أي وقت.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::HardwareDialog</name>
    <message>
        <source>Leave networks &amp;out whose input does not reach their output</source>
        <translation>استبعاد الشبكات التي لا يصل مدخلها إلى مخرجها(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>الكل(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>لا شيء(&amp;N)</translation>
    </message>
    <message>
        <source>Open hardware tables</source>
        <translation>فتح جداول الأجهزة</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>فضاء البحث</translation>
    </message>
    <message>
        <source>Accuracies of the study</source>
        <translation>دقات الدراسة</translation>
    </message>
    <message>
        <source>Data set the networks were measured and trained for</source>
        <translation>مجموعة البيانات التي قيست الشبكات ودُرّبت لها</translation>
    </message>
    <message>
        <source>Devices of the study; Space checks one</source>
        <translation>أجهزة الدراسة؛ مفتاح المسافة يختار واحدًا</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>ما قُرئ</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>تقدّم القراءة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>مجموعات البيانات</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>What to know before believing the tables</source>
        <translation>ما ينبغي معرفته قبل الوثوق بالجداول</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>فضاء البحث (&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Accuracies:</source>
        <translation>الدقات(&amp;A):</translation>
    </message>
    <message>
        <source>Da&amp;ta set:</source>
        <translation>مجموعة البيانات(&amp;T):</translation>
    </message>
    <message>
        <source>D&amp;evices:</source>
        <translation>الأجهزة(&amp;E):</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>أطول تدريب اختُبر</translation>
    </message>
    <message>
        <source>the first that there is</source>
        <translation>أول الموجود</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Choose the files of a benchmark, or the folders they lie in. Several of one benchmark become one table.</source>
        <translation>اختر ملفات معيار أو المجلدات التي هي فيها. ملفات المعيار الواحد تصير جدولًا واحدًا.</translation>
    </message>
    <message>
        <source>Opening hardware tables</source>
        <translation>فتح جداول الأجهزة</translation>
    </message>
    <message>
        <source>none in these tables</source>
        <translation>لا توجد في هذه الجداول</translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2; %3 of %Ln device(s) chosen.</source>
        <translation>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
            <numerusform>%1 من شبكات %2؛ اختير %3 من %Ln من الأجهزة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s), without accuracies.</source>
        <translation>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة، بلا دقات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s); accuracies: %3.</source>
        <translation>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
            <numerusform>%1 من شبكات %2 على %Ln من الأجهزة؛ الدقات: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 networks of %2: a search space that is not known here, so they cannot become a study.</source>
        <translation>%1 من شبكات %2: فضاء بحث غير معروف هنا، فلا تصير دراسة.</translation>
    </message>
    <message>
        <source>%1 networks of %2, measured on no device. Add the files that hold measurements.</source>
        <translation>%1 من شبكات %2، لم تُقس على أي جهاز. أضف الملفات التي فيها القياسات.</translation>
    </message>
    <message>
        <source>Foretell a de&amp;vice…</source>
        <translation>توقُّع جهاز(&amp;V)…</translation>
    </message>
    <message>
        <source>The latencies of a device that nobody has measured, from a few measurements and these tables</source>
        <translation>أزمنة استجابة جهاز لم يقسه أحد، من قياسات قليلة وهذه الجداول</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::HardwarePaths</name>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة (&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>إضافة ملفات(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>إضافة مجلد(&amp;D)…</translation>
    </message>
    <message>
        <source>Files and folders that are read</source>
        <translation>الملفات والمجلدات التي تُقرأ</translation>
    </message>
    <message>
        <source>Hardware tables</source>
        <translation>جداول الأجهزة</translation>
    </message>
    <message>
        <source>Tables (*.csv *.json *.pickle *.pkl);;All files (*)</source>
        <translation>جداول (*.csv *.json *.pickle *.pkl);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Folder of hardware tables</source>
        <translation>مجلد جداول الأجهزة</translation>
    </message>
    <message>
        <source>Reading hardware tables</source>
        <translation>قراءة جداول الأجهزة</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>أُوقفت القراءة.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ImportDialog</name>
    <message>
        <source>a &amp;new study</source>
        <translation>دراسة جديدة (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;this study</source>
        <translation>هذه الدراسة (&amp;T)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>استيراد %1</translation>
    </message>
    <message>
        <source>as the columns say</source>
        <translation>كما تقول الأعمدة</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>فضاء البحث</translation>
    </message>
    <message>
        <source>for rows that do not say it</source>
        <translation>للصفوف التي لا تذكره</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>for files that do not say it</source>
        <translation>للملفات التي لا تذكره</translation>
    </message>
    <message>
        <source>Image size in pixels</source>
        <translation>مقاس الصورة بالبكسل</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>فضاء البحث (&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>الجهاز (&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Image size, px:</source>
        <translation>مقاس الصورة، px (&amp;I):</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>ما قُرئ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Problems by row and column</source>
        <translation>المشكلات حسب الصف والعمود</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Into:</source>
        <translation>إلى:</translation>
    </message>
    <message>
        <source>Import into a new study</source>
        <translation>استيراد إلى دراسة جديدة</translation>
    </message>
    <message>
        <source>Import into this study</source>
        <translation>استيراد إلى هذه الدراسة</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>قراءة %1</translation>
    </message>
    <message>
        <source>as assumed</source>
        <translation>كما افتُرض</translation>
    </message>
    <message>
        <source>Unit of column %1</source>
        <translation>وحدة العمود %1</translation>
    </message>
    <message>
        <source>Unit of “%1”:</source>
        <translation>وحدة «%1»:</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Row left out</source>
        <translation>صف متروك</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>لم يُقرأ أي صف</numerusform>
            <numerusform>قُرئ صف واحد</numerusform>
            <numerusform>قُرئ صفان</numerusform>
            <numerusform>قُرئت %Ln صفوف</numerusform>
            <numerusform>قُرئ %Ln صفًا</numerusform>
            <numerusform>قُرئ %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>لم يُبقَ شيء</numerusform>
            <numerusform>أُبقي واحد</numerusform>
            <numerusform>أُبقي اثنان</numerusform>
            <numerusform>أُبقيت %Ln</numerusform>
            <numerusform>أُبقي %Ln</numerusform>
            <numerusform>أُبقي %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>لا شبكات</numerusform>
            <numerusform>شبكة واحدة</numerusform>
            <numerusform>شبكتان</numerusform>
            <numerusform>%Ln شبكات</numerusform>
            <numerusform>%Ln شبكة</numerusform>
            <numerusform>%Ln شبكة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 of %5, %6.</source>
        <translation>%1: %2، %3، %4 من %5، %6.</translation>
    </message>
    <message>
        <source>Open as a &amp;hardware table…</source>
        <translation>فتحه كجدول أجهزة(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::KeptDialog</name>
    <message>
        <source>Kept fits and runs</source>
        <translation>الملاءمات والتشغيلات المحفوظة</translation>
    </message>
    <message>
        <source>Fits and runs kept in the study</source>
        <translation>الملاءمات والتشغيلات المحفوظة في الدراسة</translation>
    </message>
    <message>
        <source>&amp;Keep these fits</source>
        <translation>الاحتفاظ بهذه الملاءمات (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة (&amp;R)</translation>
    </message>
    <message>
        <source>the fit in use</source>
        <translation>الملاءمة المستخدمة</translation>
    </message>
    <message>
        <source>other coefficients than the fit in use</source>
        <translation>معاملات غير معاملات الملاءمة المستخدمة</translation>
    </message>
    <message>
        <source>a formula not in use</source>
        <translation>صيغة غير مستخدمة</translation>
    </message>
    <message>
        <source>made with other predictors</source>
        <translation>صُنع بمتنبئات أخرى</translation>
    </message>
    <message>
        <source>can be replayed</source>
        <translation>يمكن إعادة عرضه</translation>
    </message>
    <message>
        <source>moves not repeated yet</source>
        <translation>لم تُعد الحركات بعد</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Runs are kept when they end; fits when you ask for it.</source>
        <translation>لم يُحفظ شيء بعد. تُحفظ التشغيلات حين تنتهي، والملاءمات حين تطلب ذلك.</translation>
    </message>
    <message>
        <source>Kept results are not part of what a proof is tied to: keeping or removing them changes no answer.</source>
        <translation>النتائج المحفوظة ليست مما يرتبط به البرهان: حفظها أو إزالتها لا يغير أي جواب.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::MeasureDialog</name>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Measure on a device</source>
        <translation>القياس على جهاز</translation>
    </message>
    <message>
        <source>State of the measuring</source>
        <translation>حالة القياس</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>تقدم القياس</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>بدء (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف مؤقت (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;random networks of the space, one by one</source>
        <translation>شبكات عشوائية من الفضاء، واحدة واحدة (&amp;R)</translation>
    </message>
    <message>
        <source>the &amp;blocks of the space, as a table that prices every network</source>
        <translation>كتل الفضاء، جدولًا يسعّر كل شبكة (&amp;B)</translation>
    </message>
    <message>
        <source>host, or adb: and the serial number of a phone</source>
        <translation>host، أو adb: ورقم الهاتف التسلسلي</translation>
    </message>
    <message>
        <source>built for the phone</source>
        <translation>مبني للهاتف</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 بكسل</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Path of benchmark_model on this machine</source>
        <translation>مسار benchmark_model على هذه الآلة</translation>
    </message>
    <message>
        <source>Choose benchmark_model</source>
        <translation>اختيار benchmark_model</translation>
    </message>
    <message>
        <source>Name of the device in the study</source>
        <translation>اسم الجهاز في الدراسة</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة الرقمية</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>حجم الصورة</translation>
    </message>
    <message>
        <source>Number of networks</source>
        <translation>عدد الشبكات</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>القياس:</translation>
    </message>
    <message>
        <source>De&amp;vice:</source>
        <translation>الجهاز: (&amp;V)</translation>
    </message>
    <message>
        <source>benchmark_&amp;model:</source>
        <translation>benchmark_model: (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name in the study:</source>
        <translation>الاسم في الدراسة: (&amp;N)</translation>
    </message>
    <message>
        <source>Pr&amp;ecision:</source>
        <translation>الدقة الرقمية: (&amp;E)</translation>
    </message>
    <message>
        <source>Picture si&amp;ze:</source>
        <translation>حجم الصورة: (&amp;Z)</translation>
    </message>
    <message>
        <source>Ne&amp;tworks:</source>
        <translation>الشبكات: (&amp;T)</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>الجولات: (&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>الخيوط: (&amp;H)</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>البذرة: (&amp;D)</translation>
    </message>
    <message>
        <source>benchmark_model of the phone</source>
        <translation>برنامج benchmark_model للهاتف</translation>
    </message>
    <message>
        <source>Every different block is timed on its own, between whole networks that decide one scale factor; the held-out networks test the table.</source>
        <translation>تُقاس كل كتلة مختلفة وحدها، بين شبكات كاملة تحدد معامل قياس واحدًا؛ والشبكات المحجوزة تختبر الجدول.</translation>
    </message>
    <message>
        <source>Networks are timed in interleaved rounds and kept in the study batch by batch. A network that has a time of this device is never measured again.</source>
        <translation>تُقاس الشبكات في جولات متداخلة وتُحفظ في الدراسة دفعة دفعة. الشبكة التي لها زمن على هذا الجهاز لا تُقاس ثانية.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>متابعة (&amp;G)</translation>
    </message>
    <message>
        <source>Paused. What was measured is kept.</source>
        <translation>متوقف مؤقتًا. ما قيس محفوظ.</translation>
    </message>
    <message>
        <source>Held-out ne&amp;tworks:</source>
        <translation>الشبكات المستبقاة(&amp;T):</translation>
    </message>
    <message>
        <source>Phones were tested against a stand-in behind the real adb, not on hardware.</source>
        <translation>اختُبرت الهواتف مقابل بديل خلف adb الحقيقي، لا على أجهزة فعلية.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::MeasureFilePanel</name>
    <message>
        <source>&amp;Measure on this machine</source>
        <translation>القياس على هذه الآلة (&amp;M)</translation>
    </message>
    <message>
        <source>Measured latency</source>
        <translation>زمن الاستجابة المقيس</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>جارٍ القياس</translation>
    </message>
    <message>
        <source>Its latency is not measured yet.</source>
        <translation>لم يُقس زمن استجابته بعد.</translation>
    </message>
    <message>
        <source>Measuring; other work on this machine disturbs it…</source>
        <translation>جارٍ القياس؛ العمل الآخر على هذه الآلة يشوش عليه…</translation>
    </message>
    <message numerus="yes">
        <source>Measure %Ln file(s)</source>
        <translation>
            <numerusform>قياس الملفات: %Ln</numerusform>
            <numerusform>قياس الملفات: %Ln</numerusform>
            <numerusform>قياس الملفات: %Ln</numerusform>
            <numerusform>قياس الملفات: %Ln</numerusform>
            <numerusform>قياس الملفات: %Ln</numerusform>
            <numerusform>قياس الملفات: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the measuring was done.</source>
        <translation>أُوقف قبل انتهاء القياس.</translation>
    </message>
    <message>
        <source>measured here %1 (noise %2)</source>
        <translation>قيس هنا %1 (الضجيج %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; this study predicts nothing for it.</source>
        <translation>%1؛ لا تتنبأ هذه الدراسة بشيء عنها.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1; predicted for %2: %3.</source>
        <translation>%1؛ المتوقع لـ %2: %3.</translation>
    </message>
    <message>
        <source>%1; what is predicted for %2 is for %3.</source>
        <translation>%1؛ المتوقع لـ %2 يخص %3.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::NewStudyWizard</name>
    <message>
        <source>New study</source>
        <translation>دراسة جديدة</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ابدأ(&amp;S)</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::RunsDialog</name>
    <message>
        <source>Run a search</source>
        <translation>تشغيل بحث</translation>
    </message>
    <message>
        <source>Annealing, published rule</source>
        <translation>التلدين، القاعدة المنشورة</translation>
    </message>
    <message>
        <source>Annealing, Metropolis</source>
        <translation>التلدين، متروبوليس</translation>
    </message>
    <message>
        <source>Regularised evolution</source>
        <translation>التطور المنظَّم</translation>
    </message>
    <message>
        <source>Random search</source>
        <translation>بحث عشوائي</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>عدد التشغيلات</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>البذرة الأولى</translation>
    </message>
    <message>
        <source>&amp;Rule:</source>
        <translation>القاعدة (&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>الميزانية (&amp;B):</translation>
    </message>
    <message>
        <source>R&amp;uns:</source>
        <translation>التشغيلات (&amp;U):</translation>
    </message>
    <message>
        <source>First &amp;seed:</source>
        <translation>البذرة الأولى (&amp;S):</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>الميزانية: %1</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SampleDialog</name>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Sample more networks</source>
        <translation>أخذ عينات من شبكات أكثر</translation>
    </message>
    <message>
        <source>State of the sampling</source>
        <translation>حالة أخذ العينات</translation>
    </message>
    <message>
        <source>Progress of the sampling</source>
        <translation>تقدم أخذ العينات</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ابدأ(&amp;S)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>إيقاف(&amp;P)</translation>
    </message>
    <message>
        <source>spread evenly over sizes</source>
        <translation>موزعة بالتساوي على الأحجام</translation>
    </message>
    <message>
        <source>annealing: fit, search, measure the best, again</source>
        <translation>التلدين: ملاءمة ثم بحث ثم قياس الأفضل، ويُعاد</translation>
    </message>
    <message>
        <source>what narrows the intervals most</source>
        <translation>ما يضيّق المجالات أكثر</translation>
    </message>
    <message>
        <source>Folder of the supernet</source>
        <translation>مجلد الشبكة الفائقة</translation>
    </message>
    <message>
        <source>Choose the folder of the supernet</source>
        <translation>اختيار مجلد الشبكة الفائقة</translation>
    </message>
    <message>
        <source>Which networks are sampled</source>
        <translation>أي الشبكات تُؤخذ عينات</translation>
    </message>
    <message>
        <source>Networks of the plan, those sampled before among them</source>
        <translation>شبكات الخطة، ومنها ما أُخذ من قبل</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Super&amp;net:</source>
        <translation>الشبكة الفائقة(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Which networks:</source>
        <translation>أي الشبكات(&amp;W):</translation>
    </message>
    <message>
        <source>Networks &amp;in all:</source>
        <translation>الشبكات كلها(&amp;I):</translation>
    </message>
    <message>
        <source>P&amp;rocesses:</source>
        <translation>العمليات(&amp;R):</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>البذرة(&amp;D):</translation>
    </message>
    <message>
        <source>Choose the folder of a trained supernet.</source>
        <translation>اختر مجلد شبكة فائقة مدرّبة.</translation>
    </message>
    <message>
        <source>The study has the %1 networks of this plan already. Ask for more of them.</source>
        <translation>في الدراسة شبكات هذه الخطة وعددها %1 من قبل. اطلب أكثر منها.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ShortcutsDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>تعيين (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>استيلاء (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة (&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>استعادة (&amp;E)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>البحث في الإجراءات والمفاتيح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>What the new keys do</source>
        <translation>ما تفعله المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>استعادة الكل (&amp;A)</translation>
    </message>
    <message>
        <source>These keys belong to: %1.</source>
        <translation>هذه المفاتيح تخص: %1.</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>لا يمكن تغيير هذه المفاتيح.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SpacePage</name>
    <message>
        <source>Space</source>
        <translation>الفضاء</translation>
    </message>
    <message>
        <source>Which networks there are to choose from.</source>
        <translation>الشبكات التي يُختار منها.</translation>
    </message>
    <message>
        <source>About the space</source>
        <translation>عن الفضاء</translation>
    </message>
    <message>
        <source>S&amp;pace:</source>
        <translation>الفضاء(&amp;P):</translation>
    </message>
    <message>
        <source>No space of this program takes pictures of %1 pixels. Go back and choose another picture size, for example 32.</source>
        <translation>لا يقبل أي فضاء في هذا البرنامج صورًا حجمها %1 بكسل. ارجع واختر حجمًا آخر، مثل 32.</translation>
    </message>
    <message>
        <source>%1 networks.</source>
        <translation>عدد الشبكات: %1.</translation>
    </message>
    <message>
        <source>The smallest takes %1 multiply-adds for a picture, the largest %2.</source>
        <translation>تستغرق أصغرها %1 عملية ضرب وجمع للصورة، وأكبرها %2.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SuggestDialog</name>
    <message>
        <source>Measure these next</source>
        <translation>قِس هذه تاليًا</translation>
    </message>
    <message>
        <source>Choosing networks</source>
        <translation>اختيار الشبكات</translation>
    </message>
    <message>
        <source>Networks to measure</source>
        <translation>شبكات للقياس</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>نسخ بصيغة CSV</translation>
    </message>
    <message>
        <source>Choosing networks…</source>
        <translation>اختيار الشبكات…</translation>
    </message>
    <message>
        <source>There are no measurements to learn from, so these fill the space evenly: measure them first, then import the table.</source>
        <translation>لا قياسات يُتعلَّم منها، لذلك تملأ هذه الشبكات الفضاء بانتظام: قِسها أولًا ثم استورد الجدول.</translation>
    </message>
    <message>
        <source>Save the networks</source>
        <translation>حفظ الشبكات</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>الرافعة</translation>
    </message>
    <message>
        <source>Shrinks by</source>
        <translation>مقدار التقلص</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>These networks shrink the intervals near the budget most. “Shrinks by” is the share, from 0 to 1, that all rows up to this one take away. Measure them, fill in accuracy and %1, and import the table.</source>
        <translation>هذه الشبكات هي الأكثر تضييقًا للمجالات قرب الميزانية. «يضيق بمقدار» هو الحصة، من 0 إلى 1، التي تزيلها كل الصفوف حتى هذا الصف. قِسها واملأ الدقة و%1 ثم استورد الجدول.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TableDialog</name>
    <message>
        <source>Copy as CSV</source>
        <translation>نسخ بصيغة CSV</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TimePage</name>
    <message>
        <source>&amp;Try how fast it is</source>
        <translation>تجربة السرعة(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>How long the supernet learns, and how many of its networks are sampled.</source>
        <translation>كم تتعلم الشبكة الفائقة، وكم من شبكاتها يُؤخذ عينات.</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>a graphics card, where there is one</source>
        <translation>بطاقة رسوميات، إن وُجدت</translation>
    </message>
    <message>
        <source>spread evenly over sizes</source>
        <translation>موزعة بالتساوي على الأحجام</translation>
    </message>
    <message>
        <source>annealing: fit, search, measure the best, again</source>
        <translation>التلدين: ملاءمة ثم بحث ثم قياس الأفضل، ويُعاد</translation>
    </message>
    <message>
        <source>what narrows the intervals most</source>
        <translation>ما يضيّق المجالات أكثر</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Pictures per process and step</source>
        <translation>الصور لكل عملية وخطوة</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>What trains</source>
        <translation>ما الذي يدرّب</translation>
    </message>
    <message>
        <source>Networks to sample</source>
        <translation>الشبكات المراد أخذها</translation>
    </message>
    <message>
        <source>Which networks are sampled</source>
        <translation>أي الشبكات تُؤخذ عينات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Estimate of the time</source>
        <translation>تقدير الزمن</translation>
    </message>
    <message>
        <source>The trial is running</source>
        <translation>التجربة جارية</translation>
    </message>
    <message>
        <source>&amp;Epochs:</source>
        <translation>الدورات(&amp;E):</translation>
    </message>
    <message>
        <source>B&amp;atch:</source>
        <translation>الدفعة(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Processes:</source>
        <translation>العمليات(&amp;P):</translation>
    </message>
    <message>
        <source>T&amp;rain on:</source>
        <translation>التدريب على(&amp;R):</translation>
    </message>
    <message>
        <source>Net&amp;works to sample:</source>
        <translation>الشبكات المراد أخذها(&amp;W):</translation>
    </message>
    <message>
        <source>W&amp;hich networks:</source>
        <translation>أي الشبكات(&amp;H):</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>البذرة(&amp;D):</translation>
    </message>
    <message>
        <source>Try how fast the training is</source>
        <translation>تجربة سرعة التدريب</translation>
    </message>
    <message>
        <source>The whole takes %1: training %2, sampling %3.</source>
        <translation>يستغرق الكل %1: التدريب %2، وأخذ العينات %3.</translation>
    </message>
    <message>
        <source>Tried on this computer: %1 pictures per second.</source>
        <translation>جُرّب على هذا الحاسوب: %1 صورة في الثانية.</translation>
    </message>
    <message>
        <source>Guessed from the size of the networks: %1 pictures per second. A trial of a minute or less knows better.</source>
        <translation>تقدير من حجم الشبكات: %1 صورة في الثانية. تجربة دون الدقيقة أدق.</translation>
    </message>
    <message>
        <source>St&amp;op the trial</source>
        <translation>إيقاف التجربة(&amp;O)</translation>
    </message>
    <message>
        <source>A step takes %1 pictures (batch times processes), and there are %2 to train on. Make the batch smaller or the processes fewer.</source>
        <translation>تأخذ الخطوة %1 صورة (الدفعة في عدد العمليات)، وللتدريب %2 صورة. صغّر الدفعة أو قلّل العمليات.</translation>
    </message>
    <message>
        <source>%1 processes share %2 cores: more of them are not faster.</source>
        <translation>تتقاسم %1 عملية %2 نواة: فزيادتها لا تسرّع.</translation>
    </message>
    <message>
        <source>%1 networks are too few for predictors and a front: the smallest formula of this space wants %2.</source>
        <translation>%1 شبكة قليلة على المتنبئات والجبهة: أصغر صيغة لهذا الفضاء تحتاج إلى %2.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TransferDialog</name>
    <message>
        <source>&amp;Which to measure</source>
        <translation>أيها يُقاس(&amp;W)</translation>
    </message>
    <message>
        <source>Save l&amp;ist…</source>
        <translation>حفظ القائمة(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Measurements…</source>
        <translation>القياسات(&amp;M)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>إيقاف(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;oretell</source>
        <translation>توقُّع(&amp;O)</translation>
    </message>
    <message>
        <source>Open as stud&amp;y</source>
        <translation>فتح كدراسة(&amp;Y)</translation>
    </message>
    <message>
        <source>Foretell a device</source>
        <translation>توقُّع جهاز</translation>
    </message>
    <message>
        <source>Save the networks to measure</source>
        <translation>حفظ الشبكات المراد قياسها</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Measurements of the device</source>
        <translation>قياسات الجهاز</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>جداول (*.csv);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>أطول تدريب اختُبر</translation>
    </message>
    <message>
        <source>none in these tables</source>
        <translation>لا توجد في هذه الجداول</translation>
    </message>
    <message>
        <source>the first that there is</source>
        <translation>أول الموجود</translation>
    </message>
    <message>
        <source>This is the device that is foretold.</source>
        <translation>هذا هو الجهاز المراد توقُّعه.</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%1 من %2 شبكة</translation>
    </message>
    <message>
        <source>Only %1 of %2 networks: too few to learn from.</source>
        <translation>%1 فقط من %2 شبكة: أقل من أن يُتعلَّم منها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured network(s) are not in these tables.</source>
        <translation>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
            <numerusform>%Ln من الشبكات المقيسة ليست في هذه الجداول.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <source>Choose the files of a benchmark, or the folders they lie in: what other devices measured.</source>
        <translation>اختر ملفات اختبار معياري أو مجلداتها: ما قاسته أجهزة أخرى.</translation>
    </message>
    <message>
        <source>No two devices of these tables measured latency or energy. Add files that hold such measurements.</source>
        <translation>لا جهازين في هذه الجداول قاسا زمن الاستجابة أو الطاقة. أضف ملفات فيها مثل هذه القياسات.</translation>
    </message>
    <message>
        <source>Choose the device to foretell, or type the name of one that nobody has measured.</source>
        <translation>اختر الجهاز المراد توقُّعه، أو اكتب اسم جهاز لم يقسه أحد.</translation>
    </message>
    <message>
        <source>Check the devices to learn from.</source>
        <translation>علِّم الأجهزة التي يُتعلَّم منها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) of %1 are measured.</source>
        <translation>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
            <numerusform>قيس من %1 عدد %Ln من الشبكات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.</source>
        <translation>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
            <numerusform>قاس %1 عدد %2 من شبكات هذه الجداول. توقُّعه كأن %Ln منها فقط معروفة يبيّن كم كان سينجح.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in none of these tables. Ask which networks to measure, save the list, and fill it in on the device; or open what was measured.</source>
        <translation>%1 ليس في أي من هذه الجداول. اسأل أي الشبكات تُقاس، واحفظ القائمة واملأها على الجهاز؛ أو افتح ما قيس.</translation>
    </message>
    <message>
        <source>Measure these networks on %1, fill in the last column of the saved list, and open it as the measurements.</source>
        <translation>قِس هذه الشبكات على %1، واملأ العمود الأخير من القائمة المحفوظة، ثم افتحها كقياسات.</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>فضاء البحث</translation>
    </message>
    <message>
        <source>What is foretold</source>
        <translation>ما يُتوقَّع</translation>
    </message>
    <message>
        <source>Data set the networks were measured for</source>
        <translation>مجموعة البيانات التي قيست لها الشبكات</translation>
    </message>
    <message>
        <source>Device to foretell: one of the tables, or the name of a new one</source>
        <translation>الجهاز المراد توقُّعه: من الجداول، أو اسم جهاز جديد</translation>
    </message>
    <message>
        <source>Devices to learn from; Space checks one</source>
        <translation>الأجهزة التي يُتعلَّم منها؛ مفتاح المسافة يعلِّم واحدًا</translation>
    </message>
    <message>
        <source>How many networks are measured</source>
        <translation>كم شبكة تُقاس</translation>
    </message>
    <message>
        <source>Networks to measure</source>
        <translation>شبكات للقياس</translation>
    </message>
    <message>
        <source>How well it went</source>
        <translation>كم نجح</translation>
    </message>
    <message>
        <source>What is foretold of each network</source>
        <translation>المتوقع لكل شبكة</translation>
    </message>
    <message>
        <source>Accuracies of the study</source>
        <translation>دقات الدراسة</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>choose one, or type the name of a new one</source>
        <translation>اختر واحدًا، أو اكتب اسم جهاز جديد</translation>
    </message>
    <message>
        <source>The first few of them are the best few, so that more can be measured later</source>
        <translation>أوائلها هي الأفضل، فيمكن قياس المزيد لاحقًا</translation>
    </message>
    <message>
        <source>A table with a column of the device: the list that was saved, filled in</source>
        <translation>جدول فيه عمود للجهاز: القائمة المحفوظة بعد ملئها</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>فضاء البحث (&amp;S):</translation>
    </message>
    <message>
        <source>Me&amp;tric:</source>
        <translation>المقياس(&amp;T):</translation>
    </message>
    <message>
        <source>Data s&amp;et:</source>
        <translation>مجموعة البيانات(&amp;E):</translation>
    </message>
    <message>
        <source>De&amp;vice:</source>
        <translation>الجهاز: (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Learn from:</source>
        <translation>التعلم من(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Networks to measure:</source>
        <translation>الشبكات المراد قياسها(&amp;N):</translation>
    </message>
    <message>
        <source>Accuracies of the st&amp;udy:</source>
        <translation>دقة الدراسة(&amp;U):</translation>
    </message>
    <message>
        <source>Reading measurements</source>
        <translation>قراءة القياسات</translation>
    </message>
    <message>
        <source>Choosing networks to measure</source>
        <translation>اختيار الشبكات المراد قياسها</translation>
    </message>
    <message>
        <source>Foretelling a device</source>
        <translation>توقُّع جهاز</translation>
    </message>
    <message>
        <source>Opening what was foretold</source>
        <translation>فتح المتوقع</translation>
    </message>
    <message>
        <source>%1 networks, timed by what was foretold: %2; without accuracies.</source>
        <translation>%1 شبكة، أزمنتها مما تُوقِّع: %2؛ بلا دقة.</translation>
    </message>
    <message>
        <source>%1 networks, timed by what was foretold: %2; accuracies: %3.</source>
        <translation>%1 شبكة، أزمنتها مما تُوقِّع: %2؛ الدقة: %3.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقف.</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>ما كُتب</translation>
    </message>
    <message>
        <source>Comparisons with other runtimes</source>
        <translation>مقارنات ببيئات تشغيل أخرى</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>المقارنات</translation>
    </message>
    <message>
        <source>Findings in the file</source>
        <translation>نتائج فحص الملف</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>البنية</translation>
    </message>
    <message>
        <source>Signal to noise of each layer</source>
        <translation>نسبة الإشارة إلى الضجيج لكل طبقة</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Details of the verification</source>
        <translation>تفاصيل التحقق</translation>
    </message>
    <message>
        <source>The structure of the file is wrong</source>
        <translation>بنية الملف خاطئة</translation>
    </message>
    <message>
        <source>Not found on this machine: %1</source>
        <translation>غير موجود على هذه الآلة: %1</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>قورن بـ</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>Same first class</source>
        <translation>الصنف الأول نفسه</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>متوسط الخطأ</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>أكبر خطأ</translation>
    </message>
    <message>
        <source>Steps 0 / 1 / more</source>
        <translation>الخطوات 0 / 1 / أكثر</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (من %2 إلى %3)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>نتيجة الفحص</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>الموتر</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>Structure: nothing found</source>
        <translation>البنية: لم يوجد شيء</translation>
    </message>
    <message numerus="yes">
        <source>Structure: %n finding(s)</source>
        <translation>
            <numerusform>البنية: النتائج: %n</numerusform>
            <numerusform>البنية: النتائج: %n</numerusform>
            <numerusform>البنية: النتائج: %n</numerusform>
            <numerusform>البنية: النتائج: %n</numerusform>
            <numerusform>البنية: النتائج: %n</numerusform>
            <numerusform>البنية: النتائج: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Signal to noise, dB</source>
        <translation>الإشارة إلى الضجيج، dB</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerifyDialog</name>
    <message>
        <source>Verify %1</source>
        <translation>التحقق من %1</translation>
    </message>
    <message>
        <source>What the file is</source>
        <translation>ما هو الملف</translation>
    </message>
    <message>
        <source>It must be the &amp;network shown, of this study</source>
        <translation>يجب أن تكون الشبكة المعروضة من هذه الدراسة (&amp;N)</translation>
    </message>
    <message>
        <source>Check against the network shown</source>
        <translation>مقارنة بالشبكة المعروضة</translation>
    </message>
    <message>
        <source>generated pictures</source>
        <translation>صور مولَّدة</translation>
    </message>
    <message>
        <source>generated noise</source>
        <translation>ضجيج مولَّد</translation>
    </message>
    <message>
        <source>a folder of pictures</source>
        <translation>مجلد صور</translation>
    </message>
    <message>
        <source>Inputs to run</source>
        <translation>المدخلات المراد تشغيلها</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>مجلد الصور</translation>
    </message>
    <message>
        <source>How many inputs</source>
        <translation>عدد المدخلات</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>تقدم التحقق</translation>
    </message>
    <message>
        <source>&amp;Inputs:</source>
        <translation>المدخلات: (&amp;I)</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>المجلد: (&amp;D)</translation>
    </message>
    <message>
        <source>Num&amp;ber:</source>
        <translation>العدد: (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>تحقق (&amp;V)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n operator(s), %2</source>
        <translation>
            <numerusform>%1، العمليات: %n، %2</numerusform>
            <numerusform>%1، العمليات: %n، %2</numerusform>
            <numerusform>%1، العمليات: %n، %2</numerusform>
            <numerusform>%1، العمليات: %n، %2</numerusform>
            <numerusform>%1، العمليات: %n، %2</numerusform>
            <numerusform>%1، العمليات: %n، %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>الشبكة: %1</translation>
    </message>
    <message numerus="yes">
        <source>Classes: %n, from %1 to %2</source>
        <translation>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
            <numerusform>الأصناف: %n، من %1 إلى %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not say how its input is prepared.</source>
        <translation>لا يذكر الملف كيف يُحضَّر إدخاله.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>It is another network: %1</source>
        <translation>إنها شبكة أخرى: %1</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>لم تُسمَّ أي شبكة</translation>
    </message>
    <message>
        <source>It does not come from this study as it is now.</source>
        <translation>لا يأتي من هذه الدراسة كما هي الآن.</translation>
    </message>
    <message>
        <source>It does not hold these weights.</source>
        <translation>لا يحوي هذه الأوزان.</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::JobTray</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>تقدم العمل الجاري</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>إيقاف العمل الجاري</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job: phase</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1: يتوقف…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · بقي %2</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MainWindow</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>الترشيح</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (للقراءة فقط)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s)</source>
        <translation>
            <numerusform>لا مفاضلات مثلى</numerusform>
            <numerusform>مفاضلة مثلى واحدة</numerusform>
            <numerusform>مفاضلتان مثليان</numerusform>
            <numerusform>%Ln مفاضلات مثلى</numerusform>
            <numerusform>%Ln مفاضلة مثلى</numerusform>
            <numerusform>%Ln مفاضلة مثلى</numerusform>
        </translation>
    </message>
    <message>
        <source>no measurements</source>
        <translation>لا قياسات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>لا مقيس</numerusform>
            <numerusform>مقيس واحد</numerusform>
            <numerusform>مقيسان</numerusform>
            <numerusform>%Ln مقيسة</numerusform>
            <numerusform>%Ln مقيسًا</numerusform>
            <numerusform>%Ln مقيس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>لا مستبعد</numerusform>
            <numerusform>مستبعد واحد</numerusform>
            <numerusform>مستبعدان</numerusform>
            <numerusform>%Ln مستبعدة</numerusform>
            <numerusform>%Ln مستبعدًا</numerusform>
            <numerusform>%Ln مستبعد</numerusform>
        </translation>
    </message>
    <message>
        <source>formulas: %1 and %2</source>
        <translation>الصيغتان: %1 و%2</translation>
    </message>
    <message>
        <source>Filter rows and front points: s24.depth=3 and latency&lt;120</source>
        <translation>رشّح الصفوف ونقاط الجبهة: s24.depth=3 and latency&lt;120</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was tried: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>ترشيح…</translation>
    </message>
    <message>
        <source>Work is running</source>
        <translation>العمل جارٍ</translation>
    </message>
    <message>
        <source>Some work is still running.</source>
        <translation>ما زال بعض العمل جاريًا.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>إغلاق عند الانتهاء</translation>
    </message>
    <message>
        <source>Best cross-validated</source>
        <translation>الأفضل في التحقق المتقاطع</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>لا شيء لإعادته</translation>
    </message>
    <message>
        <source>Show pane ▸ %1</source>
        <translation>إظهار اللوح ▸ %1</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>كما فُتحت</translation>
    </message>
    <message>
        <source>History of steps</source>
        <translation>سجل الخطوات</translation>
    </message>
    <message>
        <source>Budget by 0.1 ms (front, slider)</source>
        <translation>الميزانية بمقدار ٠٫١ ms (الجبهة، المنزلق)</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>يسار، يمين</translation>
    </message>
    <message>
        <source>Budget by 1 ms</source>
        <translation>الميزانية بمقدار ١ ms</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+يسار، Shift+يمين</translation>
    </message>
    <message>
        <source>Next and previous front step</source>
        <translation>الخطوة التالية والسابقة على الجبهة</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up، Page Down</translation>
    </message>
    <message>
        <source>Fastest and most accurate network</source>
        <translation>أسرع شبكة وأدقها</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home، End</translation>
    </message>
    <message>
        <source>Walk along the front without changing the budget</source>
        <translation>السير على الجبهة دون تغيير الميزانية</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>أعلى، أسفل</translation>
    </message>
    <message>
        <source>Pin the network shown (front)</source>
        <translation>تثبيت الشبكة المعروضة (الجبهة)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The manual is not part of this build.</source>
        <translation>الدليل ليس جزءًا من هذا البناء.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>What was proved</source>
        <translation>ما الذي أُثبت</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>حفظ البرهان…</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>نسيان هذه الملفات</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>فتح دراسة</translation>
    </message>
    <message>
        <source>Saved. Every step is written to the study as you work.</source>
        <translation>حُفظت. تُكتب كل خطوة في الدراسة أثناء عملك.</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>حفظ الدراسة باسم</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes)</source>
        <translation>دراسات Vulpes (*.vulpes)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>Import measurements</source>
        <translation>استيراد القياسات</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>جداول (*.csv *.tsv *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Save the front</source>
        <translation>حفظ الجبهة</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Saving the front</source>
        <translation>حفظ الجبهة</translation>
    </message>
    <message>
        <source>Save the measurements</source>
        <translation>حفظ القياسات</translation>
    </message>
    <message>
        <source>Saving the measurements</source>
        <translation>حفظ القياسات</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>صورة PNG (*.png);;رسم SVG (*.svg)</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>حفظ البرهان</translation>
    </message>
    <message>
        <source>Proof files (*.proof.json *.json)</source>
        <translation>ملفات البرهان (*.proof.json *.json)</translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation>ملف البرهان</translation>
    </message>
    <message>
        <source>The proof is in %1. Check it with: vulpes-cli check.</source>
        <translation>البرهان في %1. تحقق منه بالأمر: vulpes-cli check.</translation>
    </message>
    <message>
        <source>Saving the proof</source>
        <translation>حفظ البرهان</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>نُسخ: %1</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>الصيغة: %1</translation>
    </message>
    <message>
        <source>The fits are kept in the study.</source>
        <translation>حُفظت الملاءمات في الدراسة.</translation>
    </message>
    <message>
        <source>Nothing was kept: there is no fit of this study&apos;s own, or the study cannot be written.</source>
        <translation>لم يُحفظ شيء: لا ملاءمة خاصة بهذه الدراسة، أو لا يمكن الكتابة فيها.</translation>
    </message>
    <message>
        <source>Findings of the import</source>
        <translation>نتائج فحص الاستيراد</translation>
    </message>
    <message>
        <source>Verify a model file</source>
        <translation>التحقق من ملف نموذج</translation>
    </message>
    <message>
        <source>TFLite models (*.tflite);;All files (*)</source>
        <translation>نماذج TFLite (*.tflite);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>إظهار نتائج الفحص</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes);;Tables (*.csv *.tsv);;Model files (*.tflite);;All files (*)</source>
        <translation>دراسات Vulpes (*.vulpes);;جداول (*.csv *.tsv);;ملفات نماذج (*.tflite);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>A training is under way. Stopped, it keeps a checkpoint, and goes on when this study is open again.</source>
        <translation>تدريب جارٍ. إذا أُوقف حفظ نقطة، ويُتابَع حين تُفتح هذه الدراسة من جديد.</translation>
    </message>
    <message>
        <source>A training is under way. Another study can be opened once it is stopped; it keeps a checkpoint, and goes on when its study is open again.</source>
        <translation>تدريب جارٍ. يمكن فتح دراسة أخرى بعد إيقافه؛ ويحفظ نقطة، ويُتابَع حين تُفتح دراسته من جديد.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>إيقاف وفتح</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>A training is under way</source>
        <translation>تدريب جارٍ</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>صرف هذه الرسالة</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::StartPage</name>
    <message>
        <source>Vulpes</source>
        <translation>Vulpes</translation>
    </message>
    <message>
        <source>The most accurate network that meets your latency budget, why it is that one, and a proof.</source>
        <translation>أدق شبكة تفي بميزانية زمن الاستجابة، ولماذا هي دون غيرها، مع برهان.</translation>
    </message>
    <message>
        <source>&amp;Continue with the demo</source>
        <translation>المتابعة مع العرض التوضيحي (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue with %1</source>
        <translation>المتابعة مع %1 (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explore the demo</source>
        <translation>استكشاف العرض التوضيحي (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import measurements…</source>
        <translation>استيراد القياسات (&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Open a study…</source>
        <translation>فتح دراسة (&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent studies</source>
        <translation>الدراسات الأخيرة (&amp;R)</translation>
    </message>
    <message>
        <source>Recent studies; Enter opens one</source>
        <translation>الدراسات الأخيرة؛ يفتح Enter إحداها</translation>
    </message>
    <message>
        <source>&amp;Go on with the last study at every start</source>
        <translation>المتابعة مع آخر دراسة عند كل بدء (&amp;G)</translation>
    </message>
    <message>
        <source>Go on with the last study at every start</source>
        <translation>المتابعة مع آخر دراسة عند كل بدء</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (لم يعد موجودًا)</translation>
    </message>
    <message>
        <source>&amp;New study from pictures…</source>
        <translation>دراسة جديدة من صور(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;hardware tables…</source>
        <translation>فتح جداول الأجهزة(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::WelcomeStrip</name>
    <message>
        <source>Drag the orange line: the network with the best predicted accuracy within that latency follows, proved.</source>
        <translation>اسحب الخط البرتقالي: تتبعه الشبكة ذات أعلى دقة متوقعة ضمن ذلك الزمن، مع البرهان.</translation>
    </message>
    <message>
        <source>Show front and network</source>
        <translation>إظهار الجبهة والشبكة</translation>
    </message>
    <message>
        <source>Why this one? Contributions show what each stage adds in accuracy and costs in time.</source>
        <translation>لماذا هذه؟ تبيّن المساهمات ما تضيفه كل مرحلة من دقة وما تكلفه من زمن.</translation>
    </message>
    <message>
        <source>Show contributions</source>
        <translation>إظهار المساهمات</translation>
    </message>
    <message>
        <source>Change a block of the network: both predictions and the verdict move at once. Undo brings it back.</source>
        <translation>غيّر كتلة من الشبكة: يتحرك التوقعان والحكم فورًا. التراجع يعيدها.</translation>
    </message>
    <message>
        <source>Go to the network</source>
        <translation>الانتقال إلى الشبكة</translation>
    </message>
    <message>
        <source>Doubt it: diagnostics say how good the predictors are, and what to measure next.</source>
        <translation>شكّك فيه: يقول التشخيص مدى جودة المتنبئات وما الذي يُقاس تاليًا.</translation>
    </message>
    <message>
        <source>Show diagnostics</source>
        <translation>إظهار التشخيص</translation>
    </message>
    <message>
        <source>Take it home: copy the network as text, or import your own measurements. Nothing leaves this computer.</source>
        <translation>خذها معك: انسخ الشبكة كنص، أو استورد قياساتك. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Copy the network</source>
        <translation>نسخ الشبكة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>التلميح التالي</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>لا تُظهر هذا ثانية</translation>
    </message>
    <message>
        <source>Do not show the welcome again</source>
        <translation>عدم إظهار الترحيب ثانية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>إغلاق الترحيب</translation>
    </message>
</context>
<context>
    <name>vulpes::models::CandidatesModel</name>
    <message>
        <source>best of seed %1</source>
        <translation>أفضل البذرة %1</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>المثبّت A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>المثبّت B</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>الصف %1</translation>
    </message>
    <message>
        <source>front %1</source>
        <translation>الجبهة %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>Predicted, %</source>
        <translation>المتوقع، %</translation>
    </message>
    <message>
        <source>Residual, points</source>
        <translation>الباقي، نقاط</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مقيس</translation>
    </message>
    <message>
        <source>front</source>
        <translation>الجبهة</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>مَزور</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>فوق الميزانية</translation>
    </message>
    <message>
        <source>within</source>
        <translation>ضمنها</translation>
    </message>
    <message>
        <source>Measured less predicted accuracy, percent points</source>
        <translation>الدقة المقيسة ناقصًا المتوقعة، نقاط مئوية</translation>
    </message>
    <message>
        <source>Leverage, larger</source>
        <translation>الرافعة، الأكبر</translation>
    </message>
    <message>
        <source>Cook, larger</source>
        <translation>كوك، الأكبر</translation>
    </message>
    <message>
        <source>Studentised, larger</source>
        <translation>المُستودَن، الأكبر</translation>
    </message>
    <message>
        <source>The larger of the two predictors</source>
        <translation>الأكبر من المتنبئَين</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>المتوقع، %1</translation>
    </message>
</context>
<context>
    <name>vulpes::models::CoefficientsModel</name>
    <message>
        <source>Term</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>أدنى ٩٥ %</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>أعلى ٩٥ %</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p adjusted</source>
        <translation>p المعدّلة</translation>
    </message>
    <message>
        <source>VIF</source>
        <translation>VIF</translation>
    </message>
    <message>
        <source>SE (HC3)</source>
        <translation>SE (HC3)</translation>
    </message>
    <message>
        <source>Coefficient of the regression. Single weights of related terms mean little; see the effects.</source>
        <translation>معامل الانحدار. أوزان الحدود المترابطة منفردةً قليلة المعنى؛ انظر الآثار.</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg over all terms</source>
        <translation>بنجاميني–هوخبرغ على كل الحدود</translation>
    </message>
    <message>
        <source>Variance inflation: how much the other terms already say the same</source>
        <translation>تضخم التباين: مقدار ما تقوله الحدود الأخرى من الشيء نفسه</translation>
    </message>
    <message>
        <source>Standard error that allows for unequal variances</source>
        <translation>خطأ معياري يسمح بتباينات غير متساوية</translation>
    </message>
    <message>
        <source>The sign of this weight is not the sign of the effect it belongs to.</source>
        <translation>إشارة هذا الوزن ليست إشارة الأثر الذي ينتمي إليه.</translation>
    </message>
    <message>
        <source>Left out: other terms say exactly the same.</source>
        <translation>متروك: حدود أخرى تقول الشيء نفسه تمامًا.</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0.001</translation>
    </message>
</context>
<context>
    <name>vulpes::models::FormulasModel</name>
    <message>
        <source>Formula</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>RMSE (CV)</source>
        <translation>RMSE (CV)</translation>
    </message>
    <message>
        <source>MAE (CV)</source>
        <translation>MAE (CV)</translation>
    </message>
    <message>
        <source>Kendall tau (CV)</source>
        <translation>تاو كندال (CV)</translation>
    </message>
    <message>
        <source>AIC</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>cannot be fitted here</source>
        <translation>لا تُلاءَم هنا</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It says nothing of some networks of the space, because it is locked or reads scores that they lack: its errors are of other rows, and it is only used when you choose it.</source>
        <translation>لا تقول شيئًا عن بعض شبكات الفضاء، لأنها مقفلة أو تقرأ درجات تنقصها: أخطاؤها لصفوف أخرى، ولا تُستخدم إلا إذا اخترتها.</translation>
    </message>
    <message>
        <source>of a part of the networks</source>
        <translation>لجزء من الشبكات</translation>
    </message>
</context>
<context>
    <name>vulpes::models::KeptModel</name>
    <message numerus="yes">
        <source>%Ln row(s), R² %1, residual SE %2</source>
        <translation>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
            <numerusform>الصفوف: %Ln، R² %1، الخطأ المعياري للبواقي %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), best %1</source>
        <translation>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
            <numerusform>التشغيلات: %Ln، الأفضل %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وُجد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>التشغيلات</translation>
    </message>
</context>
<context>
    <name>vulpes::models::OperatorsModel</name>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>العمليات: %n</numerusform>
            <numerusform>العمليات: %n</numerusform>
            <numerusform>العمليات: %n</numerusform>
            <numerusform>العمليات: %n</numerusform>
            <numerusform>العمليات: %n</numerusform>
            <numerusform>العمليات: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Block, operator</source>
        <translation>الكتلة، العملية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>الإخراج</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>الضرب والجمع</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>المتوقع، %1</translation>
    </message>
</context>
<context>
    <name>vulpes::models::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>vulpes::state</name>
    <message>
        <source>automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>تحرير %1</translation>
    </message>
    <message>
        <source>Lock %1 = %2</source>
        <translation>قفل %1 = %2</translation>
    </message>
    <message>
        <source>Change locks</source>
        <translation>تغيير الأقفال</translation>
    </message>
    <message>
        <source>Budget %1 → %2</source>
        <translation>الميزانية %1 ← %2</translation>
    </message>
    <message>
        <source>Chance of meeting %1 → %2</source>
        <translation>احتمال الوفاء %1 ← %2</translation>
    </message>
    <message>
        <source>Change other budgets</source>
        <translation>تغيير الميزانيات الأخرى</translation>
    </message>
    <message>
        <source>Tie the blocks of a stage</source>
        <translation>ربط كتل المرحلة</translation>
    </message>
    <message>
        <source>Untie the blocks of a stage</source>
        <translation>فك ربط كتل المرحلة</translation>
    </message>
    <message>
        <source>Accuracy formula: %1</source>
        <translation>صيغة الدقة: %1</translation>
    </message>
    <message>
        <source>Latency formula: %1</source>
        <translation>صيغة زمن الاستجابة: %1</translation>
    </message>
    <message>
        <source>Change own formulas</source>
        <translation>تغيير الصيغ الخاصة</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>الجهاز: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln row(s)</source>
        <translation>
            <numerusform>عدم استبعاد أي صف</numerusform>
            <numerusform>استبعاد صف واحد</numerusform>
            <numerusform>استبعاد صفين</numerusform>
            <numerusform>استبعاد %Ln صفوف</numerusform>
            <numerusform>استبعاد %Ln صفًا</numerusform>
            <numerusform>استبعاد %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln row(s)</source>
        <translation>
            <numerusform>عدم تضمين أي صف</numerusform>
            <numerusform>تضمين صف واحد</numerusform>
            <numerusform>تضمين صفين</numerusform>
            <numerusform>تضمين %Ln صفوف</numerusform>
            <numerusform>تضمين %Ln صفًا</numerusform>
            <numerusform>تضمين %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap pins</source>
        <translation>تبديل المثبّتين</translation>
    </message>
    <message>
        <source>Unpin A</source>
        <translation>إلغاء تثبيت A</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>تثبيت كـ A</translation>
    </message>
    <message>
        <source>Unpin B</source>
        <translation>إلغاء تثبيت B</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>تثبيت كـ B</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح الترشيح</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>الترشيح %1</translation>
    </message>
    <message>
        <source>Follow the optimum</source>
        <translation>تتبّع الأمثل</translation>
    </message>
    <message>
        <source>Look at a network</source>
        <translation>النظر إلى شبكة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>مقارنة مع %1</translation>
    </message>
    <message>
        <source>Budget of the second device → %1</source>
        <translation>ميزانية الجهاز الثاني ← %1</translation>
    </message>
</context>
<context>
    <name>vulpes::state::Measuring</name>
    <message numerus="yes">
        <source>%Ln network(s) measured; the machine drifted by %1.</source>
        <translation>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
            <numerusform>الشبكات المقيسة: %Ln؛ انحرفت الآلة بمقدار %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block table of %Ln entry(ies), scale factor %1.</source>
        <translation>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
            <numerusform>مدخلات جدول الكتل: %Ln، ومعامل القياس %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln held-out network(s): error %1, measuring again differs by %2; Kendall tau %3 against %4.</source>
        <translation>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
            <numerusform>على الشبكات المحجوزة (%Ln): الخطأ %1، وإعادة القياس تختلف بـ %2؛ Kendall tau %3 مقابل %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>لا دراسة مفتوحة.</translation>
    </message>
    <message>
        <source>Measurements are kept in a study that can be written. Save this one first.</source>
        <translation>تُحفظ القياسات في دراسة يمكن الكتابة فيها. احفظ هذه أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>Measure %Ln network(s)</source>
        <translation>
            <numerusform>قياس الشبكات: %Ln</numerusform>
            <numerusform>قياس الشبكات: %Ln</numerusform>
            <numerusform>قياس الشبكات: %Ln</numerusform>
            <numerusform>قياس الشبكات: %Ln</numerusform>
            <numerusform>قياس الشبكات: %Ln</numerusform>
            <numerusform>قياس الشبكات: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure the blocks of the space</source>
        <translation>قياس كتل الفضاء</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 من %3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1، بقي %2</translation>
    </message>
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message>
        <source>wider blocks</source>
        <translation>كتل أعرض</translation>
    </message>
    <message>
        <source>narrower blocks</source>
        <translation>كتل أضيق</translation>
    </message>
    <message>
        <source>larger kernels</source>
        <translation>نوى أكبر</translation>
    </message>
    <message>
        <source>smaller kernels</source>
        <translation>نوى أصغر</translation>
    </message>
    <message>
        <source>more %1</source>
        <translation>المزيد من %1</translation>
    </message>
    <message>
        <source>less %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>%1 buys %2: %3</source>
        <translation>‏%1 تشتري %2: %3</translation>
    </message>
    <message>
        <source>%1 costs %2: %3</source>
        <translation>‏%1 تكلّف %2: %3</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>القاعدة المنشورة</translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation>متروبوليس</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>التطور</translation>
    </message>
    <message>
        <source>Random search</source>
        <translation>بحث عشوائي</translation>
    </message>
    <message>
        <source>%1, %2, seeds %3–%4</source>
        <translation>%1، %2، البذور %3–%4</translation>
    </message>
    <message>
        <source>%1 of %2 runs kept.</source>
        <translation>أُبقي %1 من %2 تشغيلًا.</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>تشغيلات البحث</translation>
    </message>
    <message>
        <source>Remove runs: %1</source>
        <translation>إزالة التشغيلات: %1</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Reading the study</source>
        <translation>قراءة الدراسة</translation>
    </message>
    <message>
        <source>Saving the study</source>
        <translation>حفظ الدراسة</translation>
    </message>
    <message>
        <source>Fits and front</source>
        <translation>الملاءمات والجبهة</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>البرهان</translation>
    </message>
    <message>
        <source>What if %1 %2 → %3</source>
        <translation>ماذا لو %1 %2 ← %3</translation>
    </message>
    <message>
        <source>What if %1 = %2</source>
        <translation>ماذا لو %1 = %2</translation>
    </message>
    <message>
        <source>Swap pins</source>
        <translation>تبديل المثبّتين</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s) from %1</source>
        <translation>
            <numerusform>لا صفوف من %1</numerusform>
            <numerusform>استيراد صف واحد من %1</numerusform>
            <numerusform>استيراد صفين من %1</numerusform>
            <numerusform>استيراد %Ln صفوف من %1</numerusform>
            <numerusform>استيراد %Ln صفًا من %1</numerusform>
            <numerusform>استيراد %Ln صف من %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping the runs</source>
        <translation>حفظ التشغيلات</translation>
    </message>
    <message>
        <source>Removing the runs</source>
        <translation>إزالة التشغيلات</translation>
    </message>
    <message>
        <source>Reading the kept runs</source>
        <translation>قراءة التشغيلات المحفوظة</translation>
    </message>
    <message>
        <source>Repeating kept runs</source>
        <translation>إعادة التشغيلات المحفوظة</translation>
    </message>
    <message>
        <source>other widths</source>
        <translation>توسعات أخرى</translation>
    </message>
    <message>
        <source>other kernels</source>
        <translation>نوى أخرى</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>resolution 192 → 224</comment>
        <translation>%1 %2 ← %3</translation>
    </message>
    <message>
        <source>Keep the fits</source>
        <translation>الاحتفاظ بالملاءمات</translation>
    </message>
    <message>
        <source>Remove kept result: %1</source>
        <translation>إزالة النتيجة المحفوظة: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) more</source>
        <translation>
            <numerusform>كتل أكثر: %Ln</numerusform>
            <numerusform>كتل أكثر: %Ln</numerusform>
            <numerusform>كتل أكثر: %Ln</numerusform>
            <numerusform>كتل أكثر: %Ln</numerusform>
            <numerusform>كتل أكثر: %Ln</numerusform>
            <numerusform>كتل أكثر: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) fewer</source>
        <translation>
            <numerusform>كتل أقل: %Ln</numerusform>
            <numerusform>كتل أقل: %Ln</numerusform>
            <numerusform>كتل أقل: %Ln</numerusform>
            <numerusform>كتل أقل: %Ln</numerusform>
            <numerusform>كتل أقل: %Ln</numerusform>
            <numerusform>كتل أقل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>stage %1 (%2)</source>
        <comment>stage 24 (1 block more)</comment>
        <translation>المرحلة %1 (%2)</translation>
    </message>
    <message>
        <source>stages %1 (%2)</source>
        <comment>stages 24 and 40 (1 block more)</comment>
        <translation>المراحل %1 (%2)</translation>
    </message>
</context>
<context>
    <name>vulpes::state::Training</name>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)), and its networks are sampled.</source>
        <translation>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln)، وأُخذت عينات من شبكاتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)).</source>
        <translation>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
            <numerusform>دُرّبت الشبكة الفائقة لهذه الدراسة (الدورات: %Ln).</numerusform>
        </translation>
    </message>
    <message>
        <source>The supernet is trained; the sampling of its networks is not finished.</source>
        <translation>دُرّبت الشبكة الفائقة؛ ولم يكتمل أخذ العينات من شبكاتها.</translation>
    </message>
    <message numerus="yes">
        <source>The training stopped after %Ln epoch(s). It goes on from its checkpoint.</source>
        <translation>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
            <numerusform>توقف التدريب؛ الدورات المكتملة: %Ln. يُتابَع من نقطة الحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This build has no training support. Export with existing weights still works.</source>
        <translation>هذه النسخة لا تدعم التدريب. ما زال التصدير بأوزان موجودة يعمل.</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>لا توجد دراسة مفتوحة.</translation>
    </message>
    <message>
        <source>Samples are kept in a study that can be written. Save this one first.</source>
        <translation>تُحفظ العينات في دراسة يمكن الكتابة فيها. احفظ هذه أولًا.</translation>
    </message>
    <message>
        <source>Train a supernet</source>
        <translation>تدريب شبكة فائقة</translation>
    </message>
    <message>
        <source>Sample networks</source>
        <translation>أخذ عينات من الشبكات</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1، بقي %2</translation>
    </message>
    <message>
        <source>The trainer starts and reads the pictures.</source>
        <translation>يبدأ المدرِّب ويقرأ الصور.</translation>
    </message>
    <message>
        <source>The pictures are read; the first steps are on their way.</source>
        <translation>قُرئت الصور؛ والخطوات الأولى في الطريق.</translation>
    </message>
    <message>
        <source>Epoch %1 of %2, step %3 of %4, %5 pictures per second</source>
        <translation>الدورة %1 من %2، الخطوة %3 من %4، %5 صورة في الثانية</translation>
    </message>
    <message>
        <source>Networks of the supernet are chosen and evaluated.</source>
        <translation>تُختار شبكات من الشبكة الفائقة وتُقيَّم.</translation>
    </message>
    <message>
        <source>Sampling: %1 of %2 networks</source>
        <translation>أخذ العينات: %1 من %2 شبكة</translation>
    </message>
    <message>
        <source>Stopping. What is done is being kept.</source>
        <translation>جارٍ الإيقاف. يُحفظ ما أُنجز.</translation>
    </message>
    <message>
        <source>The supernet of this study is trained; how it learned is not kept here.</source>
        <translation>دُرّبت الشبكة الفائقة لهذه الدراسة؛ ولم تُحفظ هنا كيفية تعلمها.</translation>
    </message>
</context>
<context>
    <name>vulpes::theme::format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 نقطة</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>billions, as in 1.2 G multiply-adds</comment>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>نحو %1 دقيقة</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>vulpes::views</name>
    <message>
        <source>stage %1 block %2: removed</source>
        <translation>المرحلة %1 الكتلة %2: أزيلت</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>decision, value: expansion 6</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>decision, from, to</comment>
        <translation>%1 %2 ← %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>stage %1: %2</source>
        <comment>stage 24: depth 2 → 3</comment>
        <translation>المرحلة %1: %2</translation>
    </message>
    <message>
        <source>stage %1 block %2: added with %3</source>
        <comment>stage 24 block 3: added with expansion 6, kernel 3</comment>
        <translation>المرحلة %1 الكتلة %2: أضيفت مع %3</translation>
    </message>
    <message>
        <source>stage %1 block %2: %3</source>
        <comment>stage 24 block 2: expansion 4 → 6</comment>
        <translation>المرحلة %1 الكتلة %2: %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>vulpes::views::BudgetBar</name>
    <message>
        <source>&amp;Budget</source>
        <translation>الميزانية (&amp;B)</translation>
    </message>
    <message>
        <source>Chance of meeting</source>
        <translation>احتمال الوفاء</translation>
    </message>
    <message>
        <source>Chance of meeting the budget: %1</source>
        <translation>احتمال الوفاء بالميزانية: %1</translation>
    </message>
    <message>
        <source>Another chance of meeting the budget</source>
        <translation>احتمال آخر للوفاء بالميزانية</translation>
    </message>
    <message>
        <source>How likely a new measurement of the chosen network is to stay within the budget.</source>
        <translation>ما احتمال أن يبقى قياس جديد للشبكة المختارة ضمن الميزانية.</translation>
    </message>
    <message>
        <source>Chance of meeting the budget, %:</source>
        <translation>احتمال الوفاء بالميزانية، %:</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Budget. Arrows one step, Shift ten, Page Up and Down the next and previous front step.</source>
        <translation>الميزانية. الأسهم خطوة واحدة، وShift عشر، وPage Up وDown الخطوة التالية والسابقة على الجبهة.</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>الميزانية: %1</translation>
    </message>
    <message>
        <source>Needs a predictor fitted to measurements: coefficients alone say nothing about their error.</source>
        <translation>يلزم متنبئ موفَّق على قياسات: المعاملات وحدها لا تقول شيئًا عن خطئها.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::BusyVeil</name>
    <message>
        <source>Working</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>إيقاف هذا العمل</translation>
    </message>
</context>
<context>
    <name>vulpes::views::CandidatesView</name>
    <message>
        <source>Pin as A</source>
        <translation>تثبيت كـ A</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>تثبيت كـ B</translation>
    </message>
    <message>
        <source>Exclude or include the selected rows</source>
        <translation>استبعاد الصفوف المحددة أو تضمينها</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>إظهار (&amp;O)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مقيس</translation>
    </message>
    <message>
        <source>front</source>
        <translation>الجبهة</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>مَزور</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>Candidates shown</source>
        <translation>المرشحات المعروضة</translation>
    </message>
    <message>
        <source>Candidates; Enter shows one, A and D pin it, Delete excludes</source>
        <translation>المرشحات؛ ‏Enter يعرض واحدًا، وA وD يثبّتانه، وDelete يستبعد</translation>
    </message>
    <message>
        <source>No measurements yet: only predicted networks are listed.</source>
        <translation>لا قياسات بعد: تُدرج الشبكات المتوقعة فقط.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>‏%1 من المرشحات</translation>
    </message>
    <message>
        <source>%1 of %2 match the filter</source>
        <translation>‏%1 من %2 يطابق الترشيح</translation>
    </message>
</context>
<context>
    <name>vulpes::views::CompareView</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>المقياس (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;within the cheapest</source>
        <translation>ضمن الأرخص (&amp;W)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Metric the devices are compared by</source>
        <translation>المقياس الذي تُقارن به الأجهزة</translation>
    </message>
    <message>
        <source>Share of each device&apos;s networks that its best may come from</source>
        <translation>حصة شبكات كل جهاز التي قد تأتي منها أفضلها</translation>
    </message>
    <message>
        <source>Devices that are drawn</source>
        <translation>الأجهزة المرسومة</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>ما يلفت النظر</translation>
    </message>
    <message>
        <source>How alike devices rank networks: Kendall&apos;s tau of each pair</source>
        <translation>مدى تشابه ترتيب الأجهزة للشبكات: تاو كندال لكل زوج</translation>
    </message>
    <message>
        <source>The best network of each device and its place on the others</source>
        <translation>أفضل شبكة لكل جهاز وموضعها على الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Nothing was measured on a device yet. Import measurements of several devices to compare them.</source>
        <translation>لم يُقس شيء على أي جهاز بعد. استورد قياسات عدة أجهزة لمقارنتها.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>Networks were measured on one device only. Measure or import a second one to compare them.</source>
        <translation>قيست الشبكات على جهاز واحد فقط. قس أو استورد جهازًا ثانيًا للمقارنة.</translation>
    </message>
    <message>
        <source>Compare devices</source>
        <translation>مقارنة الأجهزة</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Measured networks and their front on %1</source>
        <translation>الشبكات المقيسة وجبهتها على %1</translation>
    </message>
    <message>
        <source>device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>its best network</source>
        <translation>أفضل شبكة له</translation>
    </message>
    <message>
        <source>its place on %1, %</source>
        <translation>موضعها على %1، %</translation>
    </message>
    <message>
        <source>%1 and %2: Kendall tau %3.</source>
        <translation>%1 و%2: تاو كندال %3.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) compared.</source>
        <translation>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
            <numerusform>الأجهزة المقارنة: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>budget: %1</source>
        <translation>الميزانية: %1</translation>
    </message>
    <message>
        <source>The best network within the cheapest %1 of %2 (%3) costs more than %4 of the networks on %5.</source>
        <translation>أفضل شبكة ضمن أرخص %1 على %2 (%3) تكلّف أكثر من %4 من الشبكات على %5.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ContributionsView</name>
    <message>
        <source>Show blocks</source>
        <translation>إظهار الكتل</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>المساهمات</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>لـ (&amp;O)</translation>
    </message>
    <message>
        <source>a&amp;gainst</source>
        <translation>مقابل (&amp;G)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>average network</source>
        <translation>الشبكة المتوسطة</translation>
    </message>
    <message>
        <source>fastest network</source>
        <translation>أسرع شبكة</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>المثبّت A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>المثبّت B</translation>
    </message>
    <message>
        <source>B&amp;locks</source>
        <translation>الكتل (&amp;L)</translation>
    </message>
    <message>
        <source>Prediction explained</source>
        <translation>التوقع المشروح</translation>
    </message>
    <message>
        <source>Baseline of the explanation</source>
        <translation>خط أساس الشرح</translation>
    </message>
    <message>
        <source>Show single blocks</source>
        <translation>إظهار الكتل المفردة</translation>
    </message>
    <message>
        <source>One bar per block inside each stage</source>
        <translation>شريط لكل كتلة داخل كل مرحلة</translation>
    </message>
    <message>
        <source>Contributions, waterfall</source>
        <translation>المساهمات، مخطط شلالي</translation>
    </message>
    <message>
        <source>No intervals: the covariance of these coefficients is unknown.</source>
        <translation>لا مجالات: تباين هذه المعاملات المشترك مجهول.</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>الدقة المتوقعة، %</translation>
    </message>
    <message>
        <source>Nothing is pinned there. Press A or D to pin the network shown.</source>
        <translation>لا شيء مثبّت هناك. اضغط A أو D لتثبيت الشبكة المعروضة.</translation>
    </message>
    <message>
        <source>Choose a network to see what its prediction is made of.</source>
        <translation>اختر شبكة لترى مم يتكوّن توقعها.</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>الاستبانة</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>العمق</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>الكتلة %1</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>هذه الشبكة</translation>
    </message>
    <message>
        <source>No contributions to show.</source>
        <translation>لا مساهمات لعرضها.</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>الاستبانة %1</translation>
    </message>
    <message>
        <source>stage %1 %2</source>
        <translation>المرحلة %1 %2</translation>
    </message>
    <message>
        <source>From %1 (%2) to %3. What matters most: %4.</source>
        <translation>من %1 (%2) إلى %3. الأهم: %4.</translation>
    </message>
    <message>
        <source>no single block</source>
        <translation>لا كتلة بعينها</translation>
    </message>
    <message>
        <source>edge %1</source>
        <comment>of a cell: edge ab</comment>
        <translation>الحافة %1</translation>
    </message>
    <message>
        <source>scores</source>
        <comment>of untrained networks</comment>
        <translation>الدرجات</translation>
    </message>
</context>
<context>
    <name>vulpes::views::DevicesView</name>
    <message>
        <source>Show the best network on both devices</source>
        <translation>عرض أفضل شبكة على الجهازين</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>الجهاز (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;with</source>
        <translation>مع (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;budget there</source>
        <translation>الميزانية هناك (&amp;B)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>اعرضها</translation>
    </message>
    <message>
        <source>Fronts of both devices</source>
        <translation>جبهتا الجهازين</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>no other device</source>
        <translation>لا جهاز آخر</translation>
    </message>
    <message>
        <source>Compare devices</source>
        <translation>مقارنة الأجهزة</translation>
    </message>
    <message>
        <source>Best on both devices</source>
        <translation>الأفضل على الجهازين</translation>
    </message>
    <message>
        <source>Measured on both (tau %1)</source>
        <translation>مقيس على الجهازين (tau %1)</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>الدقة المتوقعة، %</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>المقيس</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>الخيوط: %Ln</numerusform>
            <numerusform>الخيوط: %Ln</numerusform>
            <numerusform>الخيوط: %Ln</numerusform>
            <numerusform>الخيوط: %Ln</numerusform>
            <numerusform>الخيوط: %Ln</numerusform>
            <numerusform>الخيوط: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: nothing measured.</source>
        <translation>%1: لم يُقس شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s), each predicted without itself: %2.</source>
        <translation>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln، تُنبئ بكل واحدة من دونها: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s): %2.</source>
        <translation>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
            <numerusform>%1: الشبكات: %Ln: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No network keeps %1 on %2 and %3 on %4.</source>
        <translation>لا شبكة تحافظ على %1 على %2 وعلى %3 على %4.</translation>
    </message>
    <message>
        <source>Looking for the best network on both…</source>
        <translation>جارٍ البحث عن أفضل شبكة على الجهازين…</translation>
    </message>
    <message>
        <source>Best on both: %1, %2 on %3, %4 on %5.</source>
        <translation>الأفضل على الجهازين: %1، %2 على %3، %4 على %5.</translation>
    </message>
    <message>
        <source>%1 Proved for the predictors.</source>
        <translation>%1 مثبت للمتنبئات.</translation>
    </message>
    <message>
        <source>%1 Best found: at most %2 may be missing.</source>
        <translation>%1 أفضل ما وُجد: قد ينقص %2 على الأكثر.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no second device with measurements to compare with.</source>
        <translation>لا جهاز ثانٍ له قياسات للمقارنة.</translation>
    </message>
    <message numerus="yes">
        <source>Measured on both: %Ln network(s), Kendall tau %1.</source>
        <translation>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
            <numerusform>مقيس على الجهازين: الشبكات: %Ln، Kendall tau %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Device, and what it was measured for</source>
        <translation>الجهاز وما قيس عليه</translation>
    </message>
    <message>
        <source>Second device, and what it was measured for</source>
        <translation>الجهاز الثاني وما قيس عليه</translation>
    </message>
    <message>
        <source>Budget on the second device</source>
        <translation>الميزانية على الجهاز الثاني</translation>
    </message>
    <message>
        <source>Measured against predicted</source>
        <translation>المقيس مقابل المتوقع</translation>
    </message>
    <message>
        <source>Measured against predicted on the second device</source>
        <translation>المقيس مقابل المتوقع على الجهاز الثاني</translation>
    </message>
    <message>
        <source>One device against the other</source>
        <translation>جهاز مقابل الآخر</translation>
    </message>
    <message>
        <source>No latency or energy was measured in this study. Import measurements of one device or more to see how well they are predicted.</source>
        <translation>لم يُقس زمن استجابة ولا طاقة في هذه الدراسة. استورد قياسات جهاز أو أكثر لترى جودة التنبؤ بها.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1: median error %2, tau %3</source>
        <translation>%1: وسيط الخطأ %2، تاو %3</translation>
    </message>
    <message>
        <source>predicted, %1</source>
        <translation>المتوقع، %1</translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>المقيس، %1</translation>
    </message>
    <message>
        <source>error %1 in the mean, %2 in the median, %3 within 10 %, Kendall tau %4</source>
        <translation>الخطأ %1 في المتوسط و%2 في الوسيط، %3 ضمن 10 %، تاو كندال %4</translation>
    </message>
</context>
<context>
    <name>vulpes::views::DiagnosticsView</name>
    <message>
        <source>Exclude the brushed rows</source>
        <translation>استبعاد الصفوف المحددة</translation>
    </message>
    <message>
        <source>Include all rows again</source>
        <translation>تضمين كل الصفوف من جديد</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>P&amp;redictor</source>
        <translation>المتنبئ (&amp;R)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Predictor diagnosed</source>
        <translation>المتنبئ قيد التشخيص</translation>
    </message>
    <message>
        <source>Formulas side by side; Enter chooses one</source>
        <translation>الصيغ جنبًا إلى جنب؛ ‏Enter يختار واحدة</translation>
    </message>
    <message>
        <source>Residuals against fitted values</source>
        <translation>البواقي مقابل القيم الملاءمة</translation>
    </message>
    <message>
        <source>Normal quantiles of the residuals</source>
        <translation>المئينات الطبيعية للبواقي</translation>
    </message>
    <message>
        <source>Scale against fitted values</source>
        <translation>المقياس مقابل القيم الملاءمة</translation>
    </message>
    <message>
        <source>Residuals against leverage, with Cook&apos;s distance</source>
        <translation>البواقي مقابل الرافعة، مع مسافة كوك</translation>
    </message>
    <message>
        <source>These are published coefficients without measurements: there are no residuals to look at.</source>
        <translation>هذه معاملات منشورة بلا قياسات: لا بواقي يُنظر إليها.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>The diagnostics follow the fits…</source>
        <translation>التشخيص يتبع الملاءمات…</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0.001</translation>
    </message>
    <message>
        <source>Out of fold: RMSE %1, MAE %2, Kendall tau %3</source>
        <translation>خارج الطيّة: RMSE %1، ‏MAE %2، تاو كندال %3</translation>
    </message>
    <message>
        <source>residual SE %1</source>
        <translation>‏SE البواقي %1</translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation>R² %1</translation>
    </message>
    <message>
        <source>PRESS RMSE %1</source>
        <translation>PRESS RMSE %1</translation>
    </message>
    <message>
        <source>%1 rows, %2 coefficients, %3 residual df</source>
        <translation>‏%1 صفوف، %2 معاملات، %3 درجات حرية للبواقي</translation>
    </message>
    <message>
        <source>In sample: %1</source>
        <translation>داخل العينة: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Residuals: normality p %1, equal variance p %2</source>
        <translation>البواقي: p الطبيعية %1، ‏p تساوي التباين %2</translation>
    </message>
    <message>
        <source>largest VIF %1</source>
        <translation>أكبر VIF %1</translation>
    </message>
    <message>
        <source>condition number %1</source>
        <translation>عدد الشرط %1</translation>
    </message>
    <message>
        <source>Collinearity: %1</source>
        <translation>التداخل الخطي: %1</translation>
    </message>
    <message>
        <source>Repeats: pure error %1</source>
        <translation>التكرارات: الخطأ الصرف %1</translation>
    </message>
    <message>
        <source>Repeats: none in the data</source>
        <translation>التكرارات: لا شيء في البيانات</translation>
    </message>
    <message>
        <source>The network shown is extrapolated: leverage %1, furthest measurement %2. See Study, Measure these next.</source>
        <translation>الشبكة المعروضة مستقرأة خارج المدى: الرافعة %1، أبعد قياس %2. انظر الدراسة، قِس هذه تاليًا.</translation>
    </message>
    <message>
        <source>The network shown lies within the measurements: leverage %1 of %2.</source>
        <translation>الشبكة المعروضة داخل مدى القياسات: الرافعة %1 من %2.</translation>
    </message>
    <message>
        <source>fitted accuracy, %</source>
        <translation>الدقة الملاءمة، %</translation>
    </message>
    <message>
        <source>Residual against fitted</source>
        <translation>الباقي مقابل الملاءم</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Normal quantiles (Shapiro–Wilk p %1)</source>
        <translation>المئينات الطبيعية (شابيرو–ويلك p %1)</translation>
    </message>
    <message>
        <source>theoretical quantile</source>
        <translation>المئين النظري</translation>
    </message>
    <message>
        <source>standardised residual</source>
        <translation>الباقي المعياري</translation>
    </message>
    <message>
        <source>Scale (Breusch–Pagan p %1)</source>
        <translation>المقياس (بروش–باغان p %1)</translation>
    </message>
    <message>
        <source>√|standardised residual|</source>
        <translation>√|الباقي المعياري|</translation>
    </message>
    <message>
        <source>Leverage, with Cook&apos;s distance 0.5 and 1</source>
        <translation>الرافعة، مع مسافة كوك ٠٫٥ و١</translation>
    </message>
    <message>
        <source>leverage</source>
        <translation>الرافعة</translation>
    </message>
    <message>
        <source>No diagnostics to show.</source>
        <translation>لا تشخيص لعرضه.</translation>
    </message>
    <message>
        <source>std. residual</source>
        <translation>الباقي المعياري</translation>
    </message>
    <message>
        <source>√|std. residual|</source>
        <translation>√|الباقي المعياري|</translation>
    </message>
    <message>
        <source>Exactly additive: one number per choice, added up. What is left is rounding.</source>
        <translation>جمعي تمامًا: عدد لكل اختيار، وتُجمع. وما بقي تقريب.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontPairPlot</name>
    <message>
        <source>network shown</source>
        <translation>الشبكة المعروضة</translation>
    </message>
    <message>
        <source>best on both</source>
        <translation>الأفضل على الجهازين</translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontView</name>
    <message>
        <source>Show everything</source>
        <translation>إظهار كل شيء</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>تحرير كل الأقفال</translation>
    </message>
    <message>
        <source>Building the front…</source>
        <translation>بناء الجبهة…</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>الدقة المتوقعة، %</translation>
    </message>
    <message>
        <source>Within %1 the best network is predicted at %2 and %3; it meets the budget with a chance of %4.</source>
        <translation>ضمن %1 يُتوقع لأفضل شبكة %2 و%3؛ وتفي بالميزانية باحتمال %4.</translation>
    </message>
    <message>
        <source>Within %1 the best network is predicted at %2 and %3.</source>
        <translation>ضمن %1 يُتوقع لأفضل شبكة %2 و%3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s) from %1 to %2. %3</source>
        <translation>
            <numerusform>لا مفاضلات مثلى من %1 إلى %2. %3</numerusform>
            <numerusform>مفاضلة مثلى واحدة من %1 إلى %2. %3</numerusform>
            <numerusform>مفاضلتان مثليان من %1 إلى %2. %3</numerusform>
            <numerusform>%Ln مفاضلات مثلى من %1 إلى %2. %3</numerusform>
            <numerusform>%Ln مفاضلة مثلى من %1 إلى %2. %3</numerusform>
            <numerusform>%Ln مفاضلة مثلى من %1 إلى %2. %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Front</source>
        <translation>الجبهة</translation>
    </message>
    <message numerus="yes">
        <source>Cloud: %Ln network(s) the run visited</source>
        <translation>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
            <numerusform>السحابة: الشبكات التي زارها التشغيل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>Squares: measured. Points: the front, predicted.</source>
        <translation>المربعات: مقيسة. النقاط: الجبهة المتوقعة.</translation>
    </message>
    <message>
        <source>Front: predicted accuracy against what a network costs</source>
        <translation>الجبهة: الدقة المتوقعة مقابل كلفة الشبكة</translation>
    </message>
    <message>
        <source>Measured best within it: %1 at %2.</source>
        <translation>الأفضل المقيس ضمنها: %1 عند %2.</translation>
    </message>
    <message>
        <source>Networks without a score that the formula reads are left out.</source>
        <translation>تُستثنى الشبكات التي تنقصها درجة تقرؤها الصيغة.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::HeatMap</name>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two devices and how alike they are</comment>
        <translation>%1 و%2: %3</translation>
    </message>
</context>
<context>
    <name>vulpes::views::NetworkCanvas</name>
    <message>
        <source>depth %1</source>
        <translation>العمق %1</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stage %1, %2: %3</source>
        <translation>المرحلة %1، %2: %3</translation>
    </message>
    <message>
        <source>Stage %1, block %2, %3: %4</source>
        <translation>المرحلة %1، الكتلة %2، %3: %4</translation>
    </message>
    <message>
        <source>(locked)</source>
        <translation>(مقفل)</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فك القفل</translation>
    </message>
    <message>
        <source>Lock at this value</source>
        <translation>القفل عند هذه القيمة</translation>
    </message>
    <message>
        <source>Copy the stage to A</source>
        <translation>نسخ المرحلة إلى A</translation>
    </message>
    <message>
        <source>Copy the block to A</source>
        <translation>نسخ الكتلة إلى A</translation>
    </message>
    <message>
        <source>Copy the stage to B</source>
        <translation>نسخ المرحلة إلى B</translation>
    </message>
    <message>
        <source>Copy the block to B</source>
        <translation>نسخ الكتلة إلى B</translation>
    </message>
    <message>
        <source>No bar: the stage needs this block, and its choices are the smallest there are.</source>
        <translation>لا شريط: تحتاج المرحلة إلى هذه الكتلة، وخياراتها أصغر ما يكون.</translation>
    </message>
    <message>
        <source>Stage %1 has no block %2 at this depth.</source>
        <translation>لا كتلة رقم %2 في المرحلة %1 عند هذا العمق.</translation>
    </message>
    <message>
        <source>Adds %1, by the formula.</source>
        <translation>تضيف %1 بحسب الصيغة.</translation>
    </message>
    <message>
        <source>No bar: the formula knows only averages of the stage, and they would be no lower without this block.</source>
        <translation>لا شريط: لا تعرف الصيغة إلا متوسطات المرحلة، ولن تقل من دون هذه الكتلة.</translation>
    </message>
    <message>
        <source>No bar: by the formula the network would cost no less without this block.</source>
        <translation>لا شريط: بحسب الصيغة لن تقل كلفة الشبكة من دون هذه الكتلة.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::NetworkView</name>
    <message>
        <source>That text is not a network of this space.</source>
        <translation>هذا النص ليس شبكة من هذا الفضاء.</translation>
    </message>
    <message>
        <source>Follow the optimum</source>
        <translation>تتبّع الأمثل</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>تحرير كل الأقفال</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>&amp;Follow the optimum</source>
        <translation>تتبّع الأمثل (&amp;F)</translation>
    </message>
    <message>
        <source>Shows the best network under the budget again</source>
        <translation>يعرض أفضل شبكة ضمن الميزانية من جديد</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>تثبيت كـ A</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>تثبيت كـ B</translation>
    </message>
    <message>
        <source>Network editor: arrows walk and change choices, L locks</source>
        <translation>محرر الشبكة: الأسهم تتنقل وتغيّر الخيارات، وL يقفل</translation>
    </message>
    <message>
        <source>Network as text</source>
        <translation>الشبكة كنص</translation>
    </message>
    <message>
        <source>The network as text: copy it, or type one and press Enter</source>
        <translation>الشبكة كنص: انسخها، أو اكتب واحدة واضغط Enter</translation>
    </message>
    <message>
        <source>Meets the budget of %1.</source>
        <translation>تفي بالميزانية %1.</translation>
    </message>
    <message>
        <source>Over the budget of %1.</source>
        <translation>تتجاوز الميزانية %1.</translation>
    </message>
    <message>
        <source>Chance of meeting it: %1.</source>
        <translation>احتمال الوفاء بها: %1.</translation>
    </message>
    <message>
        <source>Does not meet the locks.</source>
        <translation>لا توافق الأقفال.</translation>
    </message>
    <message>
        <source>Extrapolated: %1 × the furthest measurement.</source>
        <translation>خارج المدى: %1 × أبعد قياس.</translation>
    </message>
    <message>
        <source>no prediction yet</source>
        <translation>لا توقع بعد</translation>
    </message>
    <message>
        <source>%1 MACs, %2 parameters, %3 of activations at most</source>
        <translation>‏%1 MACs، ‏%2 من المعلمات، %3 من التفعيلات على الأكثر</translation>
    </message>
    <message>
        <source>Against the optimum: %1, %2.</source>
        <translation>مقابل الأمثل: %1، %2.</translation>
    </message>
    <message>
        <source>That choice is not possible here.</source>
        <translation>هذا الخيار غير ممكن هنا.</translation>
    </message>
    <message>
        <source>No network is shown.</source>
        <translation>لا شبكة معروضة.</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>Pins the network shown. A row or a point dropped here is pinned instead.</source>
        <translation>يثبّت الشبكة المعروضة. وإن أُفلت هنا صف أو نقطة ثُبّتت شبكته بدلًا منها.</translation>
    </message>
    <message>
        <source>Pinned: %1. Drop a row or a point here to replace it, a block to copy it into it.</source>
        <translation>المثبتة: %1. أفلت هنا صفًا أو نقطة لاستبدالها، أو كتلة لنسخها فيها.</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <comment>the optimum</comment>
        <translation>تتبّع(&amp;F)</translation>
    </message>
    <message>
        <source>Below zero: the formula does not hold for this network.</source>
        <translation>أقل من الصفر: الصيغة لا تصلح لهذه الشبكة.</translation>
    </message>
    <message>
        <source>%1; measured %2</source>
        <translation>%1؛ المقيس %2</translation>
    </message>
    <message>
        <source>%1. Accuracy %2, %3 %4. %5</source>
        <translation>%1. الدقة %2، %3 %4. %5</translation>
    </message>
</context>
<context>
    <name>vulpes::views::OperatorsView</name>
    <message>
        <source>Show all operators</source>
        <translation>إظهار كل العمليات</translation>
    </message>
    <message>
        <source>Show blocks only</source>
        <translation>إظهار الكتل فقط</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Blocks and operators of the network shown</source>
        <translation>كتل الشبكة المعروضة وعملياتها</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>الشبكة كلها</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s), %1 MACs, %2 parameters, %3 of activations at most</source>
        <translation>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
            <numerusform>العمليات: %n، %1 من عمليات الضرب والجمع، %2 من المعاملات، %3 من التنشيطات على الأكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>No network is shown.</source>
        <translation>لا شبكة معروضة.</translation>
    </message>
    <message>
        <source>Read a log of the Edge TPU compiler…</source>
        <translation>قراءة سجل مترجم Edge TPU…</translation>
    </message>
    <message>
        <source>Forget the Edge TPU compiler&apos;s log</source>
        <translation>نسيان سجل مترجم Edge TPU</translation>
    </message>
    <message>
        <source>The operators of the network shown will be here.</source>
        <translation>ستظهر هنا عمليات الشبكة المعروضة.</translation>
    </message>
    <message numerus="yes">
        <source>Edge TPU: %1 of %Ln operation(s) mapped.</source>
        <translation>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
            <numerusform>Edge TPU: حُوِّل %1 من %Ln عملية.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of parameters do not fit on the chip and are streamed at every inference.</source>
        <translation>%1 من المعاملات لا تسعها الشريحة فتُنقل عند كل استدلال.</translation>
    </message>
    <message>
        <source>The log is of another network: it counts other operators than this one has.</source>
        <translation>السجل لشبكة أخرى: يعدّ عمليات غير التي في هذه.</translation>
    </message>
    <message>
        <source>Log of the Edge TPU compiler</source>
        <translation>سجل مترجم Edge TPU</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>سجلات (*.log *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>قراءة السجل</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ParallelAxes</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1، من %2 إلى %3</translation>
    </message>
    <message>
        <source>%1, no range</source>
        <translation>%1، بلا مجال</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ParallelView</name>
    <message>
        <source>Parallel coordinates; arrows choose an axis and move a range</source>
        <translation>الإحداثيات المتوازية؛ الأسهم تختار محورًا وتحرك مجالًا</translation>
    </message>
    <message>
        <source>Remove all ranges</source>
        <translation>إزالة كل المجالات</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>المتوازية</translation>
    </message>
    <message>
        <source>No measurements yet: the lines are the networks of the front.</source>
        <translation>لا قياسات بعد: الخطوط هي شبكات الجبهة.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>%1 candidates on %2 axes.</source>
        <translation>‏%1 مرشحات على %2 محاور.</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>Stage %1, %2</source>
        <comment>stage 24, depth</comment>
        <translation>المرحلة %1، %2</translation>
    </message>
    <message>
        <source>Stage %1, mean %2</source>
        <comment>stage 24, mean expansion</comment>
        <translation>المرحلة %1، متوسط %2</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ProofBadge</name>
    <message>
        <source>No network</source>
        <translation>لا شبكة</translation>
    </message>
    <message>
        <source>– No answer</source>
        <translation>– لا جواب</translation>
    </message>
    <message>
        <source>✔ Proved</source>
        <translation>✔ مُثبَت</translation>
    </message>
    <message>
        <source>◐ Best found</source>
        <translation>◐ أفضل ما وُجد</translation>
    </message>
    <message>
        <source>◐ Proving…</source>
        <translation>◐ يُثبَت…</translation>
    </message>
    <message>
        <source>✖ Refuted</source>
        <translation>✖ مدحوض</translation>
    </message>
    <message>
        <source>✖ No network</source>
        <translation>✖ لا شبكة</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>البرهان: %1</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>لا جواب بعد.</translation>
    </message>
    <message>
        <source>No network of the space has a higher predicted accuracy within the budget.</source>
        <translation>لا شبكة في الفضاء لها دقة متوقعة أعلى ضمن الميزانية.</translation>
    </message>
    <message>
        <source>The best network found; at most %1 of predicted accuracy may be missing.</source>
        <translation>أفضل شبكة وُجدت؛ قد ينقص %1 من الدقة المتوقعة على الأكثر.</translation>
    </message>
    <message>
        <source>Space: %1 networks.</source>
        <translation>الفضاء: %1 شبكة.</translation>
    </message>
    <message>
        <source>Undominated: %1, found in %2 by %3.</source>
        <translation>غير المهيمن عليها: %1، وُجدت في %2 بطريقة %3.</translation>
    </message>
    <message>
        <source>Answer by %1.</source>
        <translation>الجواب بطريقة %1.</translation>
    </message>
    <message>
        <source>Arithmetic: integers, exact for the printed coefficients.</source>
        <translation>الحساب: أعداد صحيحة، دقيق للمعاملات المطبوعة.</translation>
    </message>
    <message>
        <source>Arithmetic: integers; each fitted value is off by less than %1.</source>
        <translation>الحساب: أعداد صحيحة؛ تحيد كل قيمة ملاءمة بأقل من %1.</translation>
    </message>
    <message>
        <source>Proved for the predictor. The device may differ: see chance of meeting.</source>
        <translation>مُثبَت للمتنبئ. قد يختلف الجهاز: انظر احتمال الوفاء.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::RegretHistogram</name>
    <message>
        <source>distance to the optimum, points</source>
        <translation>البعد عن الأمثل، نقاط</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>optimum</source>
        <comment>under the bar of the runs that reached it</comment>
        <translation>الأمثل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) reached the optimum.</source>
        <translation>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
            <numerusform>التشغيلات التي بلغت الأمثل: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) stopped above %1 and up to %2 points from it.</source>
        <translation>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
            <numerusform>التشغيلات التي توقفت على بعد أكثر من %1 وحتى %2 نقطة منه: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::RunPlot</name>
    <message>
        <source>evaluations</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>temperature, points</source>
        <translation>الحرارة، نقاط</translation>
    </message>
    <message>
        <source>share of evaluations over the budget</source>
        <translation>حصة التقييمات فوق الميزانية</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln evaluation(s) were over the budget.</source>
        <translation>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
            <numerusform>تجاوز الميزانية %1 من التقييمات (%Ln).</numerusform>
        </translation>
    </message>
    <message>
        <source>The temperature falls from %1 to %2 points.</source>
        <translation>تنخفض الحرارة من %1 إلى %2 نقطة.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::StateCard</name>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Copy details of the failure</source>
        <translation>نسخ تفاصيل الإخفاق</translation>
    </message>
</context>
<context>
    <name>vulpes::views::TermsView</name>
    <message>
        <source>Effects or weights</source>
        <translation>الآثار أو الأوزان</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>&amp;Predictor</source>
        <translation>المتنبئ (&amp;P)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>إظهار (&amp;H)</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>raw weights</source>
        <translation>الأوزان الخام</translation>
    </message>
    <message>
        <source>Predictor shown</source>
        <translation>المتنبئ المعروض</translation>
    </message>
    <message>
        <source>Effects or raw weights</source>
        <translation>الآثار أو الأوزان الخام</translation>
    </message>
    <message>
        <source>Effects of each choice</source>
        <translation>أثر كل خيار</translation>
    </message>
    <message>
        <source>Effect plot</source>
        <translation>رسم الأثر</translation>
    </message>
    <message>
        <source>Weights of the regression</source>
        <translation>أوزان الانحدار</translation>
    </message>
    <message>
        <source>No intervals: the covariance of these coefficients is unknown.</source>
        <translation>لا مجالات: تباين هذه المعاملات المشترك مجهول.</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>decision, from, to</comment>
        <translation>%1 %2 ← %3</translation>
    </message>
    <message numerus="yes">
        <source>Formula %1, %Ln term(s)</source>
        <translation>
            <numerusform>الصيغة %1، بلا حدود</numerusform>
            <numerusform>الصيغة %1، حد واحد</numerusform>
            <numerusform>الصيغة %1، حدّان</numerusform>
            <numerusform>الصيغة %1، %Ln حدود</numerusform>
            <numerusform>الصيغة %1، %Ln حدًّا</numerusform>
            <numerusform>الصيغة %1، %Ln حد</numerusform>
        </translation>
    </message>
    <message>
        <source>published coefficients</source>
        <translation>معاملات منشورة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%Ln صفوف</numerusform>
            <numerusform>%Ln صفًا</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation>R² %1</translation>
    </message>
    <message>
        <source>residual SE %1</source>
        <translation>‏SE البواقي %1</translation>
    </message>
    <message>
        <source>cross-validated RMSE %1, tau %2</source>
        <translation>‏RMSE بالتحقق المتقاطع %1، تاو %2</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>whole network</source>
        <translation>الشبكة كلها</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>A raw weight of this choice has the opposite sign. The effect is what changes the prediction.</source>
        <translation>لأحد الأوزان الخام لهذا الخيار إشارة معاكسة. الأثر هو ما يغيّر التوقع.</translation>
    </message>
    <message>
        <source>effect on accuracy, points</source>
        <translation>الأثر في الدقة، نقاط</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>No effects to show.</source>
        <translation>لا آثار لعرضها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s).</source>
        <translation>
            <numerusform>لا آثار.</numerusform>
            <numerusform>أثر واحد.</numerusform>
            <numerusform>أثران.</numerusform>
            <numerusform>%Ln آثار.</numerusform>
            <numerusform>%Ln أثرًا.</numerusform>
            <numerusform>%Ln أثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest: %1, %2.</source>
        <translation>أكبرها: %1، %2.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them a raw weight has the opposite sign.</source>
        <translation>
            <numerusform>لا شيء منها له وزن خام بإشارة معاكسة.</numerusform>
            <numerusform>لواحد منها وزن خام بإشارة معاكسة.</numerusform>
            <numerusform>لاثنين منها وزن خام بإشارة معاكسة.</numerusform>
            <numerusform>لـ %Ln منها وزن خام بإشارة معاكسة.</numerusform>
            <numerusform>لـ %Ln منها وزن خام بإشارة معاكسة.</numerusform>
            <numerusform>لـ %Ln منها وزن خام بإشارة معاكسة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrainingView</name>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>إيقاف مع حفظ نقطة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>إيقاف(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>متابعة(&amp;G)</translation>
    </message>
    <message>
        <source>Keeps a checkpoint and ends; nothing that is done is lost</source>
        <translation>يحفظ نقطة وينتهي؛ ولا يضيع ما أُنجز</translation>
    </message>
    <message>
        <source>Goes on from the last checkpoint</source>
        <translation>يتابع من آخر نقطة حفظ</translation>
    </message>
    <message>
        <source>Stop the training with a checkpoint</source>
        <translation>إيقاف التدريب مع حفظ نقطة</translation>
    </message>
    <message>
        <source>Go on with the training</source>
        <translation>متابعة التدريب</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>حالة التدريب</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>تقدم التدريب</translation>
    </message>
    <message>
        <source>Warnings of the training</source>
        <translation>تحذيرات التدريب</translation>
    </message>
    <message>
        <source>The epoch pointed at</source>
        <translation>الدورة المشار إليها</translation>
    </message>
    <message>
        <source>Validation accuracy by epoch: largest, smallest and random networks</source>
        <translation>دقة التحقق حسب الدورة: أكبر الشبكات وأصغرها وشبكات عشوائية</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>الخسارة حسب الدورة</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>معدل التعلم حسب الدورة</translation>
    </message>
    <message>
        <source>No supernet is trained here yet. Train one on your pictures: its networks become the measurements of the study.</source>
        <translation>لم تُدرَّب هنا شبكة فائقة بعد. درّب واحدة على صورك: تصبح شبكاتها قياسات الدراسة.</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>دراسة جديدة…</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>الأصغر</translation>
    </message>
    <message>
        <source>random</source>
        <translation>عشوائية</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>validation accuracy, % (± 1 standard error)</source>
        <translation>دقة التحقق، % (± خطأ معياري واحد)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>معدل التعلم</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>الخسارة %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>الأكبر %1</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>الأصغر %1</translation>
    </message>
    <message>
        <source>random %1</source>
        <translation>العشوائية %1</translation>
    </message>
    <message>
        <source>Epoch %1: %2</source>
        <translation>الدورة %1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence of the state, sentence of the last epoch</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>largest, %</source>
        <translation>الأكبر، %</translation>
    </message>
    <message>
        <source>its standard error</source>
        <translation>خطؤه المعياري</translation>
    </message>
    <message>
        <source>smallest, %</source>
        <translation>الأصغر، %</translation>
    </message>
    <message>
        <source>random, %</source>
        <translation>العشوائية، %</translation>
    </message>
    <message>
        <source>pictures per second</source>
        <translation>صورة في الثانية</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثانية</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>المعدل</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more warning(s); point here to read them.</source>
        <translation>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
            <numerusform>… وتحذيرات أخرى (%Ln)؛ أشر هنا لقراءتها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrajectoryView</name>
    <message>
        <source>Start the runs</source>
        <translation>بدء التشغيلات</translation>
    </message>
    <message>
        <source>Replay the worst run</source>
        <translation>إعادة أسوأ تشغيل</translation>
    </message>
    <message>
        <source>Remove these runs</source>
        <translation>إزالة هذه التشغيلات</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>القاعدة (&amp;U)</translation>
    </message>
    <message>
        <source>published annealing</source>
        <translation>التلدين المنشور</translation>
    </message>
    <message>
        <source>Metropolis annealing</source>
        <translation>تلدين متروبوليس</translation>
    </message>
    <message>
        <source>evolution</source>
        <translation>التطور</translation>
    </message>
    <message>
        <source>random</source>
        <translation>عشوائي</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>التشغيلات (&amp;N)</translation>
    </message>
    <message>
        <source>first s&amp;eed</source>
        <translation>البذرة الأولى (&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>بدء (&amp;T)</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>▶ للخلف</translation>
    </message>
    <message>
        <source>Forth ▶</source>
        <translation>للأمام ◀</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Rule of the search</source>
        <translation>قاعدة البحث</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>عدد التشغيلات</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>البذرة الأولى</translation>
    </message>
    <message>
        <source>Set of runs shown</source>
        <translation>مجموعة التشغيلات المعروضة</translation>
    </message>
    <message>
        <source>Run replayed, worst first</source>
        <translation>التشغيل المُعاد، الأسوأ أولًا</translation>
    </message>
    <message>
        <source>Move of the run</source>
        <translation>نقلة التشغيل</translation>
    </message>
    <message>
        <source>One move back</source>
        <translation>نقلة إلى الخلف</translation>
    </message>
    <message>
        <source>One move forth</source>
        <translation>نقلة إلى الأمام</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>سرعة الإعادة</translation>
    </message>
    <message>
        <source>Best accuracy against evaluations, one line per run</source>
        <translation>أفضل دقة مقابل التقييمات، خط لكل تشغيل</translation>
    </message>
    <message>
        <source>Distance to the exact optimum, histogram</source>
        <translation>المسافة إلى الأمثل الدقيق، مدرج تكراري</translation>
    </message>
    <message>
        <source>Needs a front: runs are compared with the exact optimum.</source>
        <translation>يحتاج إلى جبهة: تُقارن التشغيلات بالأمثل الدقيق.</translation>
    </message>
    <message>
        <source>No runs yet. Start some seeds and see how far from the exact optimum they stop.</source>
        <translation>لا تشغيلات بعد. ابدأ بضع بذور وانظر كم تبعد عن الأمثل الدقيق حين تتوقف.</translation>
    </message>
    <message>
        <source>seed %1: %2</source>
        <translation>البذرة %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln run(s) finished.</source>
        <translation>
            <numerusform>انتهى %1 من لا شيء.</numerusform>
            <numerusform>انتهى %1 من تشغيل واحد.</numerusform>
            <numerusform>انتهى %1 من تشغيلين.</numerusform>
            <numerusform>انتهى %1 من %Ln تشغيلات.</numerusform>
            <numerusform>انتهى %1 من %Ln تشغيلًا.</numerusform>
            <numerusform>انتهى %1 من %Ln تشغيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what was finished is kept.</source>
        <translation>توقف؛ يُحتفظ بما انتهى.</translation>
    </message>
    <message>
        <source>Exact optimum %1.</source>
        <translation>الأمثل الدقيق %1.</translation>
    </message>
    <message>
        <source>Optimum found by %1 (%2 to %3); distance: median %4, worst %5.</source>
        <translation>وجد الأمثلَ %1 (%2 إلى %3)؛ المسافة: الوسيط %4، الأسوأ %5.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>taken: better</source>
        <translation>قُبلت: أفضل</translation>
    </message>
    <message>
        <source>taken: equally good</source>
        <translation>قُبلت: مساوية</translation>
    </message>
    <message>
        <source>taken although worse</source>
        <translation>قُبلت رغم أنها أسوأ</translation>
    </message>
    <message>
        <source>refused: over the budget</source>
        <translation>رُفضت: فوق الميزانية</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>قُبلت</translation>
    </message>
    <message>
        <source>refused: worse</source>
        <translation>رُفضت: أسوأ</translation>
    </message>
    <message>
        <source>Move %1 of %2, stage %3: %4 at %5, %6.</source>
        <translation>النقلة %1 من %2، المرحلة %3: %4 عند %5، %6.</translation>
    </message>
    <message>
        <source>Temperature %1.</source>
        <translation>درجة الحرارة %1.</translation>
    </message>
    <message>
        <source>Made with other predictors than these: the numbers stand, the moves cannot be replayed.</source>
        <translation>أُنجزت بمتنبئات غير هذه: الأعداد باقية، لكن لا يمكن إعادة عرض النقلات.</translation>
    </message>
    <message>
        <source>Repeated here, these runs give other numbers: their moves cannot be replayed.</source>
        <translation>عند إعادتها هنا تعطي هذه التشغيلات أعدادًا أخرى: لا يمكن إعادة عرض نقلاتها.</translation>
    </message>
    <message>
        <source>Run annealing…</source>
        <translation>تشغيل التلدين…</translation>
    </message>
    <message>
        <source>Move %1 of %2: %3 at %4, %5.</source>
        <translation>الحركة %1 من %2: %3 عند %4، %5.</translation>
    </message>
    <message>
        <source>Part %1 of %2 of one proposal.</source>
        <translation>الجزء %1 من %2 من اقتراح واحد.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>تغيّر: %1.</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>جُرّب: %1.</translation>
    </message>
    <message>
        <source>Within %1 of it: %2, after %3 evaluations in the median.</source>
        <translation>ضمن %1 منه: %2، بعد %3 تقييمًا في الوسيط.</translation>
    </message>
    <message>
        <source>Random search with as many evaluations: optimum found by %1; distance: median %2, worst %3.</source>
        <translation>بحث عشوائي بعدد التقييمات نفسه: وجد الأمثلَ %1؛ البعد: الوسيط %2، الأسوأ %3.</translation>
    </message>
</context>
<context>
    <name>vulpes::views::View</name>
    <message>
        <source>No study is open.</source>
        <translation>لا توجد دراسة مفتوحة.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>فتح العرض التوضيحي</translation>
    </message>
    <message>
        <source>Fitting the predictors…</source>
        <translation>ملاءمة المتنبئات…</translation>
    </message>
    <message>
        <source>There is no analysis yet.</source>
        <translation>لا تحليل بعد.</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>إعادة التحليل</translation>
    </message>
    <message>
        <source>No measurements yet. Import a table of measured networks to fit the predictors.</source>
        <translation>لا قياسات بعد. استورد جدول شبكات مقيسة لملاءمة المتنبئات.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>استيراد CSV…</translation>
    </message>
    <message>
        <source>Inputs changed, updating…</source>
        <translation>تغيّرت المدخلات، يجري التحديث…</translation>
    </message>
    <message>
        <source>Copy as image and table</source>
        <translation>نسخ كصورة وجدول</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>حفظ الجدول…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>إظهار كجدول</translation>
    </message>
    <message>
        <source>No network meets the budget and the locks.</source>
        <translation>لا توجد شبكة تفي بالميزانية والأقفال.</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>تحرير كل الأقفال</translation>
    </message>
    <message>
        <source>No network meets the budget.</source>
        <translation>لا توجد شبكة تفي بالميزانية.</translation>
    </message>
    <message>
        <source>Fastest network</source>
        <translation>أسرع شبكة</translation>
    </message>
    <message>
        <source>Predictors and front appear once enough networks are measured. %1</source>
        <translation>تظهر المتنبئات والجبهة متى قيس عدد كافٍ من الشبكات. %1</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>إظهار التدريب</translation>
    </message>
    <message>
        <source>Networks are sampled and measured once the supernet is trained. %1</source>
        <translation>تُؤخذ عينات الشبكات وتُقاس بعد تدريب الشبكة الفائقة. %1</translation>
    </message>
    <message>
        <source>No measurements yet. %1</source>
        <translation>لا قياسات بعد. %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Measure on a device…</source>
        <translation>القياس على جهاز…</translation>
    </message>
    <message>
        <source>Sample more…</source>
        <translation>أخذ عينات أكثر…</translation>
    </message>
    <message>
        <source>No measurements yet. Sample networks of the supernet to fit the predictors.</source>
        <translation>لا قياسات بعد. خذ عينات من شبكات الشبكة الفائقة لملاءمة المتنبئات.</translation>
    </message>
</context>
</TS>
