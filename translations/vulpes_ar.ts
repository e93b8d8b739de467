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
        <source>Pin as &amp;D (B)</source>
        <translation>تثبيت كـ D (‏B) (&amp;D)</translation>
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
        <source>%{rows} rows are too few for %{terms} coefficients. Measure more networks or choose a smaller formula.</source>
        <translation>‏%{rows} من الصفوف لا تكفي لـ %{terms} من المعاملات. قِس شبكات أكثر أو اختر صيغة أصغر.</translation>
    </message>
    <message>
        <source>All measurements have the same value, so nothing can be fitted.</source>
        <translation>كل القياسات متساوية، فلا شيء يُلاءَم.</translation>
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
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Budget in milliseconds</source>
        <translation>الميزانية بالميلي ثانية</translation>
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
        <source>These networks shrink the intervals near the budget most. The last number is the shrinkage so far, from 0 to 1. Measure them, add columns acc and latency_ms, and import the table.</source>
        <translation>هذه الشبكات أكثر ما يضيّق المجالات قرب الميزانية. العدد الأخير هو التضييق حتى الآن، من ٠ إلى ١. قِسها، وأضف العمودين acc وlatency_ms، ثم استورد الجدول.</translation>
    </message>
    <message>
        <source>Save the networks</source>
        <translation>حفظ الشبكات</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
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
        <source>First device</source>
        <translation>الجهاز الأول</translation>
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
        <source>Vulpes studies (*.vulpes);;Tables (*.csv *.tsv);;All files (*)</source>
        <translation>دراسات Vulpes (*.vulpes);;جداول (*.csv *.tsv);;كل الملفات (*)</translation>
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
        <source>Latency, ms</source>
        <translation>زمن الاستجابة، ms</translation>
    </message>
    <message>
        <source>Predicted, %</source>
        <translation>المتوقع، %</translation>
    </message>
    <message>
        <source>Predicted, ms</source>
        <translation>المتوقع، ms</translation>
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
        <source>The larger of the accuracy and the latency predictor</source>
        <translation>الأكبر بين متنبئ الدقة ومتنبئ زمن الاستجابة</translation>
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
    <message>
        <source>Metric: %1</source>
        <translation>المقياس: %1</translation>
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
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message numerus="yes">
        <source>gains %Ln layer(s)</source>
        <translation>
            <numerusform>لا تكسب أي طبقة</numerusform>
            <numerusform>تكسب طبقة واحدة</numerusform>
            <numerusform>تكسب طبقتين</numerusform>
            <numerusform>تكسب %Ln طبقات</numerusform>
            <numerusform>تكسب %Ln طبقة</numerusform>
            <numerusform>تكسب %Ln طبقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %Ln layer(s)</source>
        <translation>
            <numerusform>لا تفقد أي طبقة</numerusform>
            <numerusform>تفقد طبقة واحدة</numerusform>
            <numerusform>تفقد طبقتين</numerusform>
            <numerusform>تفقد %Ln طبقات</numerusform>
            <numerusform>تفقد %Ln طبقة</numerusform>
            <numerusform>تفقد %Ln طبقة</numerusform>
        </translation>
    </message>
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
        <source>stage %1 %2</source>
        <comment>stage 24 gains 1 layer</comment>
        <translation>المرحلة %1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>other choices of equal size</source>
        <translation>خيارات أخرى بالحجم نفسه</translation>
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
</context>
<context>
    <name>vulpes::views::BudgetBar</name>
    <message>
        <source>&amp;Budget</source>
        <translation>الميزانية (&amp;B)</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Latency budget in milliseconds</source>
        <translation>ميزانية زمن الاستجابة بالميلي ثانية</translation>
    </message>
    <message>
        <source>Latency budget</source>
        <translation>ميزانية زمن الاستجابة</translation>
    </message>
    <message>
        <source>Latency budget. Arrows 0.1 ms, Shift 1 ms, Page Up and Down the next and previous front step.</source>
        <translation>ميزانية زمن الاستجابة. الأسهم ٠٫١ ms، ‏Shift‏ ١ ms، ‏Page Up وPage Down للخطوة التالية والسابقة على الجبهة.</translation>
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
        <source>Needs a latency fit with measurements: coefficients alone say nothing about their error.</source>
        <translation>يحتاج إلى ملاءمة زمن الاستجابة بقياسات: المعاملات وحدها لا تقول شيئًا عن خطئها.</translation>
    </message>
    <message>
        <source>Chance of meeting the budget, %:</source>
        <translation>احتمال الوفاء بالميزانية، %:</translation>
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
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
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
        <source>predicted latency, ms</source>
        <translation>زمن الاستجابة المتوقع، ms</translation>
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
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
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
        <source>fitted latency, ms</source>
        <translation>زمن الاستجابة الملاءم، ms</translation>
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
</context>
<context>
    <name>vulpes::views::FrontView</name>
    <message>
        <source>Front: predicted accuracy against predicted latency</source>
        <translation>الجبهة: الدقة المتوقعة مقابل زمن الاستجابة المتوقع</translation>
    </message>
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
        <source>predicted latency, ms</source>
        <translation>زمن الاستجابة المتوقع، ms</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>الدقة المتوقعة، %</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
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
        <source>Latency</source>
        <translation>زمن الاستجابة</translation>
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
        <source>No network meets the budget and the locks.</source>
        <translation>لا شبكة تفي بالميزانية والأقفال.</translation>
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
        <source>%1. Accuracy %2, latency %3. %4</source>
        <translation>%1. الدقة %2، زمن الاستجابة %3. %4</translation>
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
        <source>depth %1</source>
        <translation>العمق %1</translation>
    </message>
    <message>
        <source>mean %1 %2</source>
        <comment>letter of a choice, stage</comment>
        <translation>متوسط %1 %2</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>زمن الاستجابة، ms</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>%1 candidates on %2 axes.</source>
        <translation>‏%1 مرشحات على %2 محاور.</translation>
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
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
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
        <source>effect on latency, ms</source>
        <translation>الأثر في زمن الاستجابة، ms</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>زمن الاستجابة، ms</translation>
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
        <source>evaluations</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>الدقة، %</translation>
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
        <source>distance to the optimum, points</source>
        <translation>المسافة إلى الأمثل، نقاط</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>التشغيلات</translation>
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
        <source>No runs yet.</source>
        <translation>لا تشغيلات بعد.</translation>
    </message>
    <message>
        <source>Made with other predictors than these: the numbers stand, the moves cannot be replayed.</source>
        <translation>أُنجزت بمتنبئات غير هذه: الأعداد باقية، لكن لا يمكن إعادة عرض النقلات.</translation>
    </message>
    <message>
        <source>Repeated here, these runs give other numbers: their moves cannot be replayed.</source>
        <translation>عند إعادتها هنا تعطي هذه التشغيلات أعدادًا أخرى: لا يمكن إعادة عرض نقلاتها.</translation>
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
</context>
</TS>
