<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Choose</source>
        <translation>選擇(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>說明(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>檢查(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜尋(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>研究(&amp;S)</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>搜尋(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>開啟最近的檔案(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import measurements…</source>
        <translation>匯入量測值(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存新檔(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>歷程(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;network as text</source>
        <translation>將網路複製為文字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy view as image and table</source>
        <translation>將檢視複製為圖片與表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>篩選(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear brush and marks</source>
        <translation>清除選取與標記(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Budget field</source>
        <translation>預算欄位(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next front step</source>
        <translation>前緣的下一階(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous front step</source>
        <translation>前緣的上一階(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fastest network</source>
        <translation>最快的網路(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Most accurate network</source>
        <translation>最準確的網路(&amp;M)</translation>
    </message>
    <message>
        <source>F&amp;ollow the optimum</source>
        <translation>跟隨最佳解(&amp;O)</translation>
    </message>
    <message>
        <source>Other b&amp;udgets…</source>
        <translation>其他預算(&amp;U)…</translation>
    </message>
    <message>
        <source>Pin as &amp;A</source>
        <translation>釘選為 A(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>交換 A 與 B(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unpin both</source>
        <translation>取消兩個釘選(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run annealing…</source>
        <translation>執行退火(&amp;R)…</translation>
    </message>
    <message>
        <source>Pla&amp;y or pause the trajectory</source>
        <translation>播放或暫停軌跡(&amp;Y)</translation>
    </message>
    <message>
        <source>One move forth</source>
        <translation>前進一步</translation>
    </message>
    <message>
        <source>One move back</source>
        <translation>後退一步</translation>
    </message>
    <message>
        <source>S&amp;top running work</source>
        <translation>停止執行中的工作(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What was proved…</source>
        <translation>證明了什麼(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Front as CSV…</source>
        <translation>將前緣存為 CSV(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Measurements as CSV…</source>
        <translation>將量測值存為 CSV(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Proof file…</source>
        <translation>證明檔(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;View as picture…</source>
        <translation>將檢視存為圖片(&amp;V)…</translation>
    </message>
    <message>
        <source>View as &amp;table…</source>
        <translation>將檢視存為表格(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手冊(&amp;M)</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>這是什麼？(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>開啟示範(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Welcome tour</source>
        <translation>歡迎導覽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Vulpes</source>
        <translation>關於 Vulpes(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>關於 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版面(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重設版面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一個窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一個窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the network</source>
        <translation>前往網路</translation>
    </message>
    <message>
        <source>Show view as &amp;table</source>
        <translation>以表格顯示檢視(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>佈景主題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高對比(&amp;H)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>減少動態效果(&amp;M)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>語言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>裝置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Accuracy formula</source>
        <translation>準確率公式(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Latency formula</source>
        <translation>延遲公式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tie the blocks of a stage</source>
        <translation>讓同一階段的區塊一致(&amp;T)</translation>
    </message>
    <message>
        <source>Loc&amp;k the focused block</source>
        <translation>鎖定焦點區塊(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Release all locks</source>
        <translation>解除所有鎖定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Exclude brushed rows</source>
        <translation>排除選取的列(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Include all rows</source>
        <translation>納入所有列(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Measure these next…</source>
        <translation>接著量測這些(&amp;M)…</translation>
    </message>
    <message>
        <source>A&amp;nalyse again</source>
        <translation>重新分析(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>開始頁面(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Findings of the last import…</source>
        <translation>上次匯入的發現(&amp;F)…</translation>
    </message>
    <message>
        <source>Pin as &amp;B</source>
        <translation>釘選為 B(&amp;B)</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>匯出模型(&amp;M)…</translation>
    </message>
    <message>
        <source>V&amp;erify a model file…</source>
        <translation>驗證模型檔(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Own formulas…</source>
        <translation>自訂公式(&amp;O)…</translation>
    </message>
    <message>
        <source>Measure on a de&amp;vice…</source>
        <translation>在裝置上量測(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep these &amp;fits</source>
        <translation>保留這些擬合(&amp;F)</translation>
    </message>
    <message>
        <source>Kept fits and r&amp;uns…</source>
        <translation>保留的擬合與執行(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>新研究(&amp;N)…</translation>
    </message>
    <message>
        <source>Sam&amp;ple more of a supernet…</source>
        <translation>從超網路取樣更多(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Stop the training</source>
        <translation>停止訓練(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on with the training</source>
        <translation>繼續訓練(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>訓練(&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;hardware tables…</source>
        <translation>開啟硬體表格(&amp;H)…</translation>
    </message>
    <message>
        <source>Foretell a &amp;device…</source>
        <translation>預測裝置(&amp;D)…</translation>
    </message>
    <message>
        <source>Foretell a&amp;ccuracies…</source>
        <translation>預測準確率(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>CellAccuracyWords</name>
    <message numerus="yes">
        <source>%1: %2 cells foretold from %Ln trained one(s).</source>
        <translation>
            <numerusform>%1：由 %Ln 個已訓練的單元預測了 %2 個單元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kendall’s tau %1 over %2 known accuracies of cells that compute something else than the trained ones.</source>
        <translation>在 %2 個與已訓練單元計算不同的單元的已知準確率上：Kendall tau %1。</translation>
    </message>
    <message>
        <source>Kendall’s tau %1 over %2 known accuracies; which cells compute the same is not known.</source>
        <translation>在 %2 個已知準確率上：Kendall tau %1；不知道哪些單元計算相同。</translation>
    </message>
    <message>
        <source>Too few other accuracies are known to compare with.</source>
        <translation>其他已知的準確率太少，無法比較。</translation>
    </message>
    <message>
        <source>%1 is of single edges</source>
        <translation>%1 來自單一邊</translation>
    </message>
    <message>
        <source>%1 of two edges together</source>
        <translation>%1 來自兩條邊的共同作用</translation>
    </message>
    <message>
        <source>%1 of three edges together</source>
        <translation>%1 來自三條邊的共同作用</translation>
    </message>
    <message>
        <source>Of the variance over the space, %1.</source>
        <translation>在整個空間的變異中，%1。</translation>
    </message>
    <message>
        <source>Why the first is first: the mean of the space, %1, and the share of every edge give %2, in units of the model’s link.</source>
        <translation>第一名為何是第一：空間的平均 %1 加上每條邊的份額得到 %2，以模型的連結函數為單位。</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>邊</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>運算子</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份額</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Foretold, %</source>
        <translation>預測值，%</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>延遲，毫秒</translation>
    </message>
    <message>
        <source>predicted latency, ms</source>
        <translation>預測延遲，ms</translation>
    </message>
    <message>
        <source>fitted latency, ms</source>
        <translation>擬合延遲，ms</translation>
    </message>
    <message>
        <source>effect on latency, ms</source>
        <translation>對延遲的效應，ms</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>毫焦耳</translation>
    </message>
    <message>
        <source>energy, mJ</source>
        <translation>能量，mJ</translation>
    </message>
    <message>
        <source>predicted energy, mJ</source>
        <translation>預測能耗，毫焦耳</translation>
    </message>
    <message>
        <source>fitted energy, mJ</source>
        <translation>擬合能耗，毫焦耳</translation>
    </message>
    <message>
        <source>effect on energy, mJ</source>
        <translation>對能耗的影響，毫焦耳</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> (%1 measured)</source>
        <translation>（已量測 %1 個）</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>擴張比</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷積核</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>運算子</translation>
    </message>
</context>
<context>
    <name>HardwareWords</name>
    <message>
        <source>arithmetic intensity</source>
        <translation>運算強度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Row left out</source>
        <translation>略去的列</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file %{file} does not exist. Check the name or choose another file.</source>
        <translation>檔案 %{file} 不存在。請檢查名稱或選擇其他檔案。</translation>
    </message>
    <message>
        <source>The file %{file} cannot be read. Check its permissions.</source>
        <translation>無法讀取檔案 %{file}。請檢查其權限。</translation>
    </message>
    <message>
        <source>The file %{file} cannot be written (%{reason}). Choose another folder.</source>
        <translation>無法寫入檔案 %{file}(%{reason})。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>The file %{file} already exists. Choose another name.</source>
        <translation>檔案 %{file} 已存在。請選擇其他名稱。</translation>
    </message>
    <message>
        <source>The file %{file} is too large to be read.</source>
        <translation>檔案 %{file} 太大，無法讀取。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁碟已滿。沒有任何變更；請釋出一些空間再試一次。</translation>
    </message>
    <message>
        <source>There is not enough memory to read %{file}.</source>
        <translation>記憶體不足，無法讀取 %{file}。</translation>
    </message>
    <message>
        <source>%{file} is not a Vulpes study. Open a .vulpes file, or import a CSV table.</source>
        <translation>%{file} 不是 Vulpes 研究檔。請開啟 .vulpes 檔，或匯入 CSV 表格。</translation>
    </message>
    <message>
        <source>The study %{file} is damaged (%{reason}). Open a copy or its .bak file.</source>
        <translation>研究檔 %{file} 已損壞(%{reason})。請開啟副本或其 .bak 檔。</translation>
    </message>
    <message>
        <source>The embedded study cannot be read (%{reason}). Install the program again.</source>
        <translation>無法讀取內建研究(%{reason})。請重新安裝程式。</translation>
    </message>
    <message>
        <source>The study %{file} is of an older format and could not be upgraded. The original is unchanged.</source>
        <translation>研究檔 %{file} 是較舊的格式，且無法升級。原檔未變更。</translation>
    </message>
    <message>
        <source>The study is open read-only. Save it under another name to change it.</source>
        <translation>此研究以唯讀方式開啟。請以其他名稱儲存後再變更。</translation>
    </message>
    <message>
        <source>Another program is writing to the study %{file}. Close it there, or work on a copy.</source>
        <translation>另一個程式正在寫入研究檔 %{file}。請在那裡關閉它，或使用副本。</translation>
    </message>
    <message>
        <source>There is no embedded study named %{name}.</source>
        <translation>沒有名為 %{name} 的內建研究。</translation>
    </message>
    <message>
        <source>The saved state of the analysis cannot be read (%{key}). It starts afresh.</source>
        <translation>無法讀取已儲存的分析狀態(%{key})，將重新開始。</translation>
    </message>
    <message>
        <source>Row %{sample} is already in the study.</source>
        <translation>列 %{sample} 已在研究中。</translation>
    </message>
    <message>
        <source>Row %{sample} is not in the study.</source>
        <translation>列 %{sample} 不在研究中。</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>沒有開啟的研究。</translation>
    </message>
    <message>
        <source>The table is empty. It needs a header line and one network per row.</source>
        <translation>表格是空的。需要一行標題，之後每列一個網路。</translation>
    </message>
    <message>
        <source>The table has a header but no rows.</source>
        <translation>表格有標題，但沒有資料列。</translation>
    </message>
    <message>
        <source>A quotation mark in row %{row} is never closed.</source>
        <translation>第 %{row} 列的引號沒有結束。</translation>
    </message>
    <message>
        <source>The file is not a text table (row %{row} holds binary data).</source>
        <translation>此檔案不是文字表格（第 %{row} 列含有二進位資料）。</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>表格太大。</translation>
    </message>
    <message>
        <source>The columns are not understood. Missing: %{missing}. Found: %{found}.</source>
        <translation>無法辨識欄位。缺少：%{missing}。找到：%{found}。</translation>
    </message>
    <message>
        <source>The column “%{column}” appears twice. Rename one of them.</source>
        <translation>欄位「%{column}」出現兩次。請重新命名其中一個。</translation>
    </message>
    <message>
        <source>The unit “%{unit}” of column “%{column}” is not known. Use ms, us, s, or mJ.</source>
        <translation>欄位「%{column}」的單位「%{unit}」無法辨識。請使用 ms、us、s 或 mJ。</translation>
    </message>
    <message>
        <source>The file %{file} is not valid JSON (byte %{byte}).</source>
        <translation>檔案 %{file} 不是有效的 JSON（位元組 %{byte}）。</translation>
    </message>
    <message>
        <source>The search space “%{space}” is not known. Known are: %{known}.</source>
        <translation>未知的搜尋空間「%{space}」。已知的有：%{known}。</translation>
    </message>
    <message>
        <source>The search space cannot be told from the columns. Choose it from the list.</source>
        <translation>無法由欄位判斷搜尋空間。請從清單中選擇。</translation>
    </message>
    <message>
        <source>The search space is not valid: %{reason} (%{decision}).</source>
        <translation>搜尋空間無效：%{reason}(%{decision})。</translation>
    </message>
    <message>
        <source>The description of the search space is not valid at %{path}: %{reason}.</source>
        <translation>搜尋空間的描述在 %{path} 處無效：%{reason}。</translation>
    </message>
    <message>
        <source>The space %{space} has no skeleton, so operators cannot be counted.</source>
        <translation>空間 %{space} 沒有骨架，因此無法計算運算。</translation>
    </message>
    <message>
        <source>“%{text}” is not a network text (position %{position}).</source>
        <translation>「%{text}」不是網路文字（位置 %{position}）。</translation>
    </message>
    <message>
        <source>The network belongs to another search space.</source>
        <translation>此網路屬於其他搜尋空間。</translation>
    </message>
    <message>
        <source>This network is outside the search space (%{decision}).</source>
        <translation>此網路在搜尋空間之外(%{decision})。</translation>
    </message>
    <message>
        <source>There is no decision “%{decision}” in this space.</source>
        <translation>此空間中沒有決策「%{decision}」。</translation>
    </message>
    <message>
        <source>The lock names a decision this space does not have: %{decision}.</source>
        <translation>鎖定所指的決策不在此空間中：%{decision}。</translation>
    </message>
    <message>
        <source>%{decision} cannot be %{value}. Choose one of its values.</source>
        <translation>%{decision} 不能是 %{value}。請選擇它的值之一。</translation>
    </message>
    <message>
        <source>Only networks with %{decision} = %{measured} were measured, and the formulas do not read it. Release that lock, or measure networks at %{value}.</source>
        <translation>只量測過 %{decision} = %{measured} 的網路，而公式不讀取它。請解除該鎖定，或量測 %{value} 的網路。</translation>
    </message>
    <message>
        <source>The answer for these budgets is being updated.</source>
        <translation>正在更新這些預算的答案。</translation>
    </message>
    <message>
        <source>The locks exclude every network. Release one of them.</source>
        <translation>這些鎖定排除了所有網路。請解除其中之一。</translation>
    </message>
    <message>
        <source>There are no measurements of %{target}. Import a table with that column.</source>
        <translation>沒有 %{target} 的量測值。請匯入含有該欄的表格。</translation>
    </message>
    <message>
        <source>The measurements do not tell the terms of “%{formula}” apart. Choose a smaller formula.</source>
        <translation>這些量測值無法區分「%{formula}」的各項。請選擇較小的公式。</translation>
    </message>
    <message>
        <source>The predictor has coefficients but no data. Import measurements for intervals and diagnostics.</source>
        <translation>此預測器有係數但沒有資料。請匯入量測值以取得區間與診斷。</translation>
    </message>
    <message>
        <source>There is no predictor yet.</source>
        <translation>還沒有預測器。</translation>
    </message>
    <message>
        <source>No formula can be fitted to these measurements. Measure more networks.</source>
        <translation>沒有公式能擬合這些量測值。請量測更多網路。</translation>
    </message>
    <message>
        <source>The formula “%{formula}” is not known. Known are: %{known}.</source>
        <translation>未知的公式「%{formula}」。已知的有：%{known}。</translation>
    </message>
    <message>
        <source>The formula needs the column “%{column}”, which some rows do not have. Choose another formula.</source>
        <translation>此公式需要欄位「%{column}」，但有些列沒有。請選擇其他公式。</translation>
    </message>
    <message>
        <source>The formula “%{formula}” does not read %{decision}, which takes several values here.</source>
        <translation>公式「%{formula}」不讀取 %{decision}，而它在此有多個值。</translation>
    </message>
    <message>
        <source>The formula gives no finite number for row %{sample}.</source>
        <translation>此公式對列 %{sample} 沒有給出有限的數值。</translation>
    </message>
    <message>
        <source>The formula is not valid at %{path}: %{reason}.</source>
        <translation>公式在 %{path} 處無效：%{reason}。</translation>
    </message>
    <message>
        <source>The coefficients are not valid at %{path}: %{reason}.</source>
        <translation>係數在 %{path} 處無效：%{reason}。</translation>
    </message>
    <message>
        <source>“%{column}” is not a column (position %{position}).</source>
        <translation>「%{column}」不是欄位（位置 %{position}）。</translation>
    </message>
    <message>
        <source>There is no column named “%{name}”.</source>
        <translation>沒有名為「%{name}」的欄位。</translation>
    </message>
    <message>
        <source>There is no front yet.</source>
        <translation>還沒有前緣。</translation>
    </message>
    <message>
        <source>No network meets this budget.</source>
        <translation>沒有網路符合此預算。</translation>
    </message>
    <message>
        <source>The chance of meeting the budget cannot be under 50 %.</source>
        <translation>符合預算的機率不能低於 50 %。</translation>
    </message>
    <message>
        <source>The chance of meeting the budget must be under 100 %.</source>
        <translation>符合預算的機率必須低於 100 %。</translation>
    </message>
    <message>
        <source>The chance of meeting a budget needs a latency fit with measurements. Import measurements, or ask for 50 %.</source>
        <translation>符合預算的機率需要由量測值擬合的延遲。請匯入量測值，或要求 50 %。</translation>
    </message>
    <message>
        <source>The chance of meeting a budget needs a latency formula without interactions between stages.</source>
        <translation>符合預算的機率需要階段之間沒有交互作用的延遲公式。</translation>
    </message>
    <message>
        <source>Suggestions need fits with measurements. Import measurements first.</source>
        <translation>建議需要由量測值擬合。請先匯入量測值。</translation>
    </message>
    <message>
        <source>The proof would take too long to check. Save it again with other budgets.</source>
        <translation>檢查這份證明會花太久。請以其他預算再儲存一次。</translation>
    </message>
    <message>
        <source>The proof is refuted: a better network exists.</source>
        <translation>證明被推翻：存在更好的網路。</translation>
    </message>
    <message>
        <source>The search rule is not known.</source>
        <translation>未知的搜尋規則。</translation>
    </message>
    <message>
        <source>The replay differs from the run at step %{step}.</source>
        <translation>重播在第 %{step} 步與原執行不同。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The program made a mistake: %{reason}. Please report it with the details.</source>
        <translation>程式出錯：%{reason}。請附上詳細資料回報。</translation>
    </message>
    <message>
        <source>The filter is not understood at position %{position}. Write for example: s24.depth=3 and latency&lt;120.</source>
        <translation>在位置 %{position} 無法理解篩選條件。例如可寫：s24.depth=3 and latency&lt;120。</translation>
    </message>
    <message>
        <source>The filter names “%{name}”, which this search space does not have.</source>
        <translation>篩選條件中的「%{name}」不在此搜尋空間中。</translation>
    </message>
    <message>
        <source>“%{text}” is not a number.</source>
        <translation>「%{text}」不是數字。</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>缺少數值。</translation>
    </message>
    <message>
        <source>The row is shorter than the header.</source>
        <translation>此列比標題短。</translation>
    </message>
    <message>
        <source>The row is longer than the header.</source>
        <translation>此列比標題長。</translation>
    </message>
    <message>
        <source>A latency cannot be negative.</source>
        <translation>延遲不能為負。</translation>
    </message>
    <message>
        <source>A latency cannot be zero.</source>
        <translation>延遲不能為零。</translation>
    </message>
    <message>
        <source>An energy cannot be negative.</source>
        <translation>能量不能為負。</translation>
    </message>
    <message>
        <source>An energy cannot be zero.</source>
        <translation>能量不能為零。</translation>
    </message>
    <message>
        <source>A standard error cannot be negative.</source>
        <translation>標準誤不能為負。</translation>
    </message>
    <message>
        <source>An accuracy lies between 0 and 100 %.</source>
        <translation>準確率介於 0 與 100 % 之間。</translation>
    </message>
    <message>
        <source>Accuracies were shares of 1 and were read as percent.</source>
        <translation>準確率是以 1 為單位的比例，已讀為百分比。</translation>
    </message>
    <message>
        <source>The network is outside the search space.</source>
        <translation>此網路在搜尋空間之外。</translation>
    </message>
    <message>
        <source>The same network was measured before with another value (row %{first_row}).</source>
        <translation>同一個網路先前量測到其他數值（第 %{first_row} 列）。</translation>
    </message>
    <message>
        <source>The block counts disagree with the summary columns.</source>
        <translation>區塊數與摘要欄位不一致。</translation>
    </message>
    <message>
        <source>The first column only counts the rows and was left out.</source>
        <translation>第一欄只是列號，已略去。</translation>
    </message>
    <message>
        <source>This column is not understood and was left out.</source>
        <translation>無法辨識此欄，已略去。</translation>
    </message>
    <message>
        <source>This column follows from the others and was not needed.</source>
        <translation>此欄可由其他欄推得，不需要。</translation>
    </message>
    <message>
        <source>The unit is not stated; %{unit} was assumed.</source>
        <translation>未標明單位；假設為 %{unit}。</translation>
    </message>
    <message>
        <source>The image size is not stated; %{resolution} was assumed.</source>
        <translation>未標明影像大小；假設為 %{resolution}。</translation>
    </message>
    <message>
        <source>The image size was taken from the file&apos;s name: %{resolution}.</source>
        <translation>影像大小取自檔名：%{resolution}。</translation>
    </message>
    <message>
        <source>The table has no accuracy column: accuracies cannot be predicted from it.</source>
        <translation>此表格沒有準確率欄：無法由它預測準確率。</translation>
    </message>
    <message>
        <source>The table has no latency or energy column: neither can be predicted from it.</source>
        <translation>此表格沒有延遲或能量欄：兩者都無法由它預測。</translation>
    </message>
    <message>
        <source>The image size is not stated; %{resolution}, that of the study&apos;s networks, was assumed.</source>
        <translation>未註明影像大小；假設為研究中網路的 %{resolution}。</translation>
    </message>
    <message>
        <source>This measurement is already in the study.</source>
        <translation>此量測值已在研究中。</translation>
    </message>
    <message>
        <source>A block is missing before a later one.</source>
        <translation>後面的區塊之前缺少一個區塊。</translation>
    </message>
    <message>
        <source>Blocks beyond the depth were ignored.</source>
        <translation>超過深度的區塊已忽略。</translation>
    </message>
    <message>
        <source>The kind of row is not known.</source>
        <translation>未知的列種類。</translation>
    </message>
    <message>
        <source>No network is this fast; the fastest takes %1. Raise the budget or release a lock.</source>
        <translation>沒有網路這麼快；最快的需要 %1。請提高預算或解除鎖定。</translation>
    </message>
    <message>
        <source>No network keeps the budget of %1; the least possible is %2.</source>
        <translation>沒有網路符合 %1 的預算；最低可能為 %2。</translation>
    </message>
    <message>
        <source>Something went wrong (%1).</source>
        <translation>發生問題(%1)。</translation>
    </message>
    <message>
        <source>This study cannot be written here: changes last until it is closed. Save it under another name to keep them.</source>
        <translation>無法寫入此研究：變更只保留到關閉為止。請以其他名稱儲存以保留變更。</translation>
    </message>
    <message>
        <source>This study is open in another window: it is read-only here. Save it under another name to keep changes.</source>
        <translation>此研究已在另一個視窗開啟：在此為唯讀。請以其他名稱儲存以保留變更。</translation>
    </message>
    <message>
        <source>This study was written by a newer Vulpes: it is read-only here so that nothing is lost.</source>
        <translation>此研究由較新的 Vulpes 寫成：在此為唯讀，以免遺失任何內容。</translation>
    </message>
    <message>
        <source>The disk refused to read or write %{file} (%{reason}). Save the study to another disk.</source>
        <translation>磁碟無法讀取或寫入 %{file}（%{reason}）。請將研究儲存到另一個磁碟。</translation>
    </message>
    <message>
        <source>Row %{sample} holds a number that is not finite. Nothing of it was kept.</source>
        <translation>第 %{sample} 列含有非有限的數字。該列未保留任何內容。</translation>
    </message>
    <message>
        <source>Row %{sample} has a measurement without a value. Nothing of it was kept.</source>
        <translation>第 %{sample} 列有一筆沒有數值的量測。該列未保留任何內容。</translation>
    </message>
    <message>
        <source>A network tells at least one class apart, not %{classes}.</source>
        <translation>網路至少要分辨一個類別，而不是 %{classes}。</translation>
    </message>
    <message>
        <source>Each budget can be met, but no network meets all of them; the tightest is %{cost}. Raise one of them.</source>
        <translation>每項預算都能個別符合，但沒有網路同時符合全部；最緊的是 %{cost}。請提高其中一項。</translation>
    </message>
    <message>
        <source>Time ran out before a network within all budgets was found or ruled out; the tightest is %{cost}. Raise that budget.</source>
        <translation>時間用盡，仍未找到或排除符合所有預算的網路；最緊的是 %{cost}。請提高該預算。</translation>
    </message>
    <message>
        <source>The proof file cannot be read at %{path}: %{reason}.</source>
        <translation>證明檔在 %{path} 處無法讀取：%{reason}。</translation>
    </message>
    <message>
        <source>The proof that was made does not hold: a fault of the program. Nothing was saved; please report it.</source>
        <translation>所產生的證明不成立：這是程式的錯誤。沒有儲存任何內容；請回報。</translation>
    </message>
    <message>
        <source>There is no proof for terms that multiply a sum over all stages. Choose another formula.</source>
        <translation>含有與所有階段總和相乘之項的公式沒有證明。請選擇其他公式。</translation>
    </message>
    <message>
        <source>The proof is refuted: its digest does not match its content.</source>
        <translation>證明被推翻：其摘要與內容不符。</translation>
    </message>
    <message>
        <source>The proof is refuted: a coefficient does not fit the rest (%{path}).</source>
        <translation>證明被推翻：有一個係數與其餘不符（%{path}）。</translation>
    </message>
    <message>
        <source>The proof is refuted: its budget does not fit its claim (%{path}).</source>
        <translation>證明被推翻：其預算與主張不符（%{path}）。</translation>
    </message>
    <message>
        <source>The proof is refuted: its answer does not have the value it claims (%{path}).</source>
        <translation>證明被推翻：其答案的值與主張不符（%{path}）。</translation>
    </message>
    <message>
        <source>The proof is refuted: its answer does not keep the budget.</source>
        <translation>證明被推翻：其答案不符合預算。</translation>
    </message>
    <message>
        <source>The proof is refuted: its witness does not hold (%{path}).</source>
        <translation>證明被推翻：其見證不成立（%{path}）。</translation>
    </message>
    <message>
        <source>The proof is refuted: its space is not the one it speaks of (%{path}).</source>
        <translation>證明被推翻：其空間並非所述的空間（%{path}）。</translation>
    </message>
    <message>
        <source>The proof is refuted: this study gives %{term} another coefficient.</source>
        <translation>證明被推翻：此研究中 %{term} 的係數不同。</translation>
    </message>
    <message>
        <source>The proof is refuted: this study has no predictor with its formula.</source>
        <translation>證明被推翻：此研究沒有使用該公式的預測器。</translation>
    </message>
    <message>
        <source>The proof is refuted: this study is of another search space.</source>
        <translation>證明被推翻：此研究屬於另一個搜尋空間。</translation>
    </message>
    <message>
        <source>The search cannot be made with this value of %{option}. Choose another.</source>
        <translation>無法以 %{option} 的這個值進行搜尋。請選擇其他值。</translation>
    </message>
    <message>
        <source>The run cannot be read at %{path}: %{reason}.</source>
        <translation>執行紀錄在 %{path} 處無法讀取：%{reason}。</translation>
    </message>
    <message>
        <source>The network&apos;s text cannot be read.</source>
        <translation>無法讀取網路的文字。</translation>
    </message>
    <message>
        <source>No device %{serial} is connected. Check the cable and USB debugging; adb devices lists what is there.</source>
        <translation>裝置 %{serial} 未連接。請檢查連接線與 USB 偵錯；adb devices 會列出現有裝置。</translation>
    </message>
    <message>
        <source>adb says of %{serial}: %{line}</source>
        <translation>adb 對 %{serial} 的訊息：%{line}</translation>
    </message>
    <message>
        <source>The program adb is not installed (Debian package adb).</source>
        <translation>未安裝程式 adb（Debian 套件 adb）。</translation>
    </message>
    <message>
        <source>%{file} could not be copied to %{serial}: %{line}</source>
        <translation>無法將 %{file} 複製到 %{serial}：%{line}</translation>
    </message>
    <message>
        <source>The device %{serial} did not answer within %{seconds} s.</source>
        <translation>裝置 %{serial} 在 %{seconds} 秒內沒有回應。</translation>
    </message>
    <message>
        <source>The device %{serial} has not allowed this computer. Answer the question on its screen.</source>
        <translation>裝置 %{serial} 尚未允許這部電腦。請回答其螢幕上的問題。</translation>
    </message>
    <message>
        <source>This benchmark_model is built for another processor.</source>
        <translation>此 benchmark_model 是為另一種處理器建置的。</translation>
    </message>
    <message>
        <source>benchmark_model ended with code %{exit}: %{line}</source>
        <translation>benchmark_model 以代碼 %{exit} 結束：%{line}</translation>
    </message>
    <message>
        <source>benchmark_model ended without a word.</source>
        <translation>benchmark_model 無訊息而結束。</translation>
    </message>
    <message>
        <source>There is no benchmark_model at %{file}.</source>
        <translation>%{file} 沒有 benchmark_model。</translation>
    </message>
    <message>
        <source>What benchmark_model printed holds no measurement (%{reason}).</source>
        <translation>benchmark_model 的輸出不含量測（%{reason}）。</translation>
    </message>
    <message>
        <source>The block table lacks %{column}.</source>
        <translation>區塊表缺少 %{column}。</translation>
    </message>
    <message>
        <source>This is not a block table: %{path} (%{reason}).</source>
        <translation>這不是區塊表：%{path}（%{reason}）。</translation>
    </message>
    <message>
        <source>The block table is of the space %{table}, not of %{space}.</source>
        <translation>區塊表屬於空間 %{table}，不是 %{space}。</translation>
    </message>
    <message>
        <source>The study knows the device %{device} with another %{what}: %{study}, now %{now}. Give this one another name.</source>
        <translation>研究所知的裝置 %{device} 的 %{what} 不同：%{study}，現在是 %{now}。請給這個裝置另一個名稱。</translation>
    </message>
    <message>
        <source>The device %{serial} is gone. What was kept until then stays.</source>
        <translation>裝置 %{serial} 已中斷。此前保留的仍在。</translation>
    </message>
    <message>
        <source>This is not a log of the Edge TPU compiler that can be read (%{reason}).</source>
        <translation>這不是可讀的 Edge TPU 編譯器記錄（%{reason}）。</translation>
    </message>
    <message>
        <source>The Edge TPU compiler refused the model: %{line}</source>
        <translation>Edge TPU 編譯器拒絕此模型：%{line}</translation>
    </message>
    <message>
        <source>The network cannot be cut into blocks: %{operator} reads across them.</source>
        <translation>網路無法切成區塊：%{operator} 跨越區塊讀取。</translation>
    </message>
    <message>
        <source>There is no precision %{precision}. Use float32 or int8.</source>
        <translation>沒有精度 %{precision}。請用 float32 或 int8。</translation>
    </message>
    <message>
        <source>The program %{program} could not be started: %{reason}.</source>
        <translation>無法啟動程式 %{program}：%{reason}。</translation>
    </message>
    <message>
        <source>The program %{program} is not installed.</source>
        <translation>未安裝程式 %{program}。</translation>
    </message>
    <message>
        <source>The program %{program} did not end within %{seconds} s.</source>
        <translation>程式 %{program} 未在 %{seconds} 秒內結束。</translation>
    </message>
    <message>
        <source>The study holds no block table of the device %{device}. Measure one with: vulpes-cli profile</source>
        <translation>研究沒有裝置 %{device} 的區塊表。請以此量測：vulpes-cli profile</translation>
    </message>
    <message>
        <source>The space %{space} has no resolution %{resolution}.</source>
        <translation>空間 %{space} 沒有解析度 %{resolution}。</translation>
    </message>
    <message>
        <source>%{candidate} holds the operator %{operator} (number %{index}), which this runtime cannot run (%{reason}).</source>
        <translation>%{candidate} 含有運算 %{operator}（第 %{index} 個），此執行環境無法執行（%{reason}）。</translation>
    </message>
    <message>
        <source>Running %{candidate} failed.</source>
        <translation>執行 %{candidate} 失敗。</translation>
    </message>
    <message>
        <source>The tensor %{tensor} is too large to be measured.</source>
        <translation>張量 %{tensor} 太大，無法量測。</translation>
    </message>
    <message>
        <source>XNNPACK does not run on this processor.</source>
        <translation>XNNPACK 無法在此處理器上執行。</translation>
    </message>
    <message>
        <source>There is no way of measuring named %{device}. Use host, adb:SERIAL or adb:SERIAL+gpu (nnapi, xnnpack, cpu).</source>
        <translation>沒有名為 %{device} 的量測方式。請用 host、adb:SERIAL 或 adb:SERIAL+gpu（nnapi、xnnpack、cpu）。</translation>
    </message>
    <message>
        <source>The later blocks of stage %{stage} do not offer the same choices, so no table of blocks can be made.</source>
        <translation>階段 %{stage} 的後續區塊選擇不同，無法製作區塊表。</translation>
    </message>
    <message>
        <source>Stage %{stage} has more than %{limit} different blocks.</source>
        <translation>階段 %{stage} 的相異區塊超過 %{limit} 個。</translation>
    </message>
    <message>
        <source>The operator %{operator} cannot be written as ONNX.</source>
        <translation>運算 %{operator} 無法寫成 ONNX。</translation>
    </message>
    <message>
        <source>A name pattern knows space, device, budget, latency, acc, precision and index in braces, not “%{name}”.</source>
        <translation>檔名樣式的大括號內可用 space、device、budget、latency、acc、precision、index，不可用「%{name}」。</translation>
    </message>
    <message>
        <source>Two networks would be written to %{file}. Add {index} to the file names.</source>
        <translation>會有兩個網路寫入 %{file}。請在檔名中加上 {index}。</translation>
    </message>
    <message>
        <source>ONNX is written in float32 only.</source>
        <translation>ONNX 只以 float32 寫入。</translation>
    </message>
    <message>
        <source>The weights %{file} lack the array %{array}. They belong to another network.</source>
        <translation>權重 %{file} 缺少陣列 %{array}。它們屬於另一個網路。</translation>
    </message>
    <message>
        <source>In the weights %{file}, the array %{array} has another shape than the network needs.</source>
        <translation>權重 %{file} 中的陣列 %{array} 形狀與網路所需不同。</translation>
    </message>
    <message>
        <source>The weights %{file} hold the array %{array}, which the network has no place for.</source>
        <translation>權重 %{file} 含有陣列 %{array}，網路中沒有它的位置。</translation>
    </message>
    <message>
        <source>In the weights %{file}, the array %{array} holds a number that is not finite.</source>
        <translation>權重 %{file} 中的陣列 %{array} 含有非有限的數。</translation>
    </message>
    <message>
        <source>The weights %{file} cannot be read: %{reason}.</source>
        <translation>無法讀取權重 %{file}：%{reason}。</translation>
    </message>
    <message>
        <source>The description of the input does not fit the network (%{key}).</source>
        <translation>輸入的描述與網路不符（%{key}）。</translation>
    </message>
    <message>
        <source>“%{data}” names no inputs. Choose a folder of pictures or a generated set.</source>
        <translation>「%{data}」沒有指明輸入。請選擇圖片資料夾或產生的集合。</translation>
    </message>
    <message>
        <source>There is no folder %{file}.</source>
        <translation>沒有資料夾 %{file}。</translation>
    </message>
    <message>
        <source>The picture %{file} cannot be read: %{reason}. Remove it from the folder.</source>
        <translation>無法讀取圖片 %{file}：%{reason}。請從資料夾移除。</translation>
    </message>
    <message>
        <source>The picture %{file} is too large.</source>
        <translation>圖片 %{file} 太大。</translation>
    </message>
    <message>
        <source>There is no input to calibrate with.</source>
        <translation>沒有可供校準的輸入。</translation>
    </message>
    <message>
        <source>Calibration met a value that is not finite in %{tensor}. Check the weights.</source>
        <translation>校準時在 %{tensor} 遇到非有限值。請檢查權重。</translation>
    </message>
    <message>
        <source>The operator %{operator} cannot be written in int8. Export it in float32.</source>
        <translation>運算 %{operator} 無法以 int8 寫入。請以 float32 匯出。</translation>
    </message>
    <message>
        <source>The model file %{file} is damaged: %{reason}.</source>
        <translation>模型檔 %{file} 已損壞：%{reason}。</translation>
    </message>
    <message>
        <source>The model file %{file} holds the operator %{operator}, which is not known here.</source>
        <translation>模型檔 %{file} 含有此處未知的運算 %{operator}。</translation>
    </message>
    <message>
        <source>The model file %{file} holds an element type that is not known here.</source>
        <translation>模型檔 %{file} 含有此處未知的元素型別。</translation>
    </message>
    <message>
        <source>The model file %{file} holds more than one graph. Only files with one can be opened.</source>
        <translation>模型檔 %{file} 含有多個圖。只能開啟單一圖的檔案。</translation>
    </message>
    <message>
        <source>The operator %{operator} (number %{index}) cannot be run here: %{reason}.</source>
        <translation>此處無法執行運算 %{operator}（第 %{index} 個）：%{reason}。</translation>
    </message>
    <message>
        <source>The input %{input} has %{found} bytes where %{expected} are needed.</source>
        <translation>輸入 %{input} 有 %{found} 位元組，需要 %{expected}。</translation>
    </message>
    <message>
        <source>The input %{tensor} of %{file} is no picture, so it cannot be run on data.</source>
        <translation>%{file} 的輸入 %{tensor} 不是圖片，無法以資料執行。</translation>
    </message>
    <message>
        <source>The outside runtime %{runtime} failed: %{reason}.</source>
        <translation>外部執行環境 %{runtime} 失敗：%{reason}。</translation>
    </message>
    <message>
        <source>“%{device}” is the device already shown. Choose another one.</source>
        <translation>「%{device}」就是已顯示的裝置。請選擇另一個。</translation>
    </message>
    <message>
        <source>There is no device named “%{device}”. Known are: %{known}.</source>
        <translation>沒有名為「%{device}」的裝置。已知：%{known}。</translation>
    </message>
    <message>
        <source>Line %{line}: a column is missing beside “*” or “:”.</source>
        <translation>第 %{line} 行：「*」或「:」旁缺少欄。</translation>
    </message>
    <message>
        <source>Line %{line}: a name is missing before “:”.</source>
        <translation>第 %{line} 行：「:」前缺少名稱。</translation>
    </message>
    <message>
        <source>Line %{line}: a term of this name stands above already. Give it another name.</source>
        <translation>第 %{line} 行：上面已有同名的項。請改名。</translation>
    </message>
    <message>
        <source>Line %{line}: a lock is written as “lock resolution = 192”.</source>
        <translation>第 %{line} 行：鎖定要寫成「lock resolution = 192」。</translation>
    </message>
    <message>
        <source>Line %{line}: this decision is locked above already.</source>
        <translation>第 %{line} 行：此決策在上面已鎖定。</translation>
    </message>
    <message>
        <source>“%{formula}” is the name of a formula that comes with the program. Choose another name.</source>
        <translation>「%{formula}」是程式內建公式的名稱。請選擇另一個名稱。</translation>
    </message>
    <message>
        <source>Give the formula a name.</source>
        <translation>請為公式命名。</translation>
    </message>
    <message>
        <source>There is no processor core %{core} to hold a thread on. There are %{known}.</source>
        <translation>沒有可固定執行緒的處理器核心 %{core}；現有 %{known}。</translation>
    </message>
    <message>
        <source>%{file} is an ONNX file: these are checked against ONNX Runtime when they are written; reading one is not in this build.</source>
        <translation>%{file} 是 ONNX 檔案：這類檔案在寫入時以 ONNX Runtime 檢查；此版本不含讀取功能。</translation>
    </message>
    <message>
        <source>%{rows} measurements of %{target} are too few for %{terms} coefficients. Measure more networks or choose a smaller formula.</source>
        <translation>%{target} 的 %{rows} 筆量測不足以估計 %{terms} 個係數。請量測更多網路，或選擇較小的公式。</translation>
    </message>
    <message>
        <source>All measurements of %{target} have the same value, so nothing can be fitted.</source>
        <translation>%{target} 的所有量測值都相同，無法擬合。</translation>
    </message>
    <message>
        <source>“%{formula}” is the name of an own formula that predicts the other quantity. Choose another name, or remove that one first.</source>
        <translation>「%{formula}」已是預測另一個量的自訂公式名稱。請另選名稱，或先移除該公式。</translation>
    </message>
    <message>
        <source>The options of the run cannot be read at %{key}.</source>
        <translation>無法讀取此次訓練的選項：%{key}。</translation>
    </message>
    <message>
        <source>%{value} makes no sense for %{option}. It may be: %{expected}.</source>
        <translation>%{option} 不能是 %{value}。可用的值：%{expected}。</translation>
    </message>
    <message>
        <source>What the trainer said cannot be understood (%{reason}): %{line}</source>
        <translation>無法理解訓練程式的輸出（%{reason}）：%{line}</translation>
    </message>
    <message>
        <source>There is no supernet in the folder %{folder}.</source>
        <translation>資料夾 %{folder} 中沒有超網路。</translation>
    </message>
    <message>
        <source>The supernet&apos;s file %{file} is not valid at %{reason}.</source>
        <translation>超網路檔案 %{file} 無效：%{reason}。</translation>
    </message>
    <message>
        <source>%{file} holds no pictures.</source>
        <translation>%{file} 中沒有圖片。</translation>
    </message>
    <message>
        <source>%{file} is damaged or of another format: %{reason}.</source>
        <translation>%{file} 已損壞或格式不符：%{reason}。</translation>
    </message>
    <message>
        <source>The pictures are of one class only. Give each class a folder of its own.</source>
        <translation>圖片只有一個類別。請為每個類別建立各自的資料夾。</translation>
    </message>
    <message>
        <source>The class %{class} has no picture in %{split}.</source>
        <translation>類別 %{class} 在 %{split} 中沒有圖片。</translation>
    </message>
    <message>
        <source>%{split} has %{have} pictures where %{want} are wanted.</source>
        <translation>%{split} 有 %{have} 張圖片，但需要 %{want} 張。</translation>
    </message>
    <message>
        <source>The pictures would take %{bytes} bytes of memory. Ask for fewer or smaller ones.</source>
        <translation>這些圖片需要 %{bytes} 位元組的記憶體。請減少圖片數量或縮小尺寸。</translation>
    </message>
    <message>
        <source>A split is train, validation or test, not %{split}.</source>
        <translation>資料分割為 train、validation 或 test，而非 %{split}。</translation>
    </message>
    <message>
        <source>%{count} pictures cannot be read and were left out.</source>
        <translation>有 %{count} 張圖片無法讀取，已略過。</translation>
    </message>
    <message>
        <source>%{count} pictures of %{split} are in %{other} too: the accuracy there will flatter.</source>
        <translation>%{split} 中有 %{count} 張圖片也在 %{other} 中：該處的準確率會偏高。</translation>
    </message>
    <message>
        <source>The class %{class} has only %{have} pictures in %{split}.</source>
        <translation>類別 %{class} 在 %{split} 中只有 %{have} 張圖片。</translation>
    </message>
    <message>
        <source>The class %{largest} has %{most} training pictures, %{smallest} only %{least}: plain accuracy favours the first.</source>
        <translation>類別 %{largest} 有 %{most} 張訓練圖片，%{smallest} 只有 %{least} 張：一般準確率會偏向前者。</translation>
    </message>
    <message>
        <source>The program vulpes-trainer is not installed, so networks cannot be trained or evaluated.</source>
        <translation>未安裝程式 vulpes-trainer，因此無法訓練或評估網路。</translation>
    </message>
    <message>
        <source>The trainer ended without a word. It last wrote: %{output}</source>
        <translation>訓練程式未說明原因就結束了。最後的輸出：%{output}</translation>
    </message>
    <message>
        <source>There is a run in the folder %{folder} already. Go on with it, or choose another folder.</source>
        <translation>資料夾 %{folder} 中已有一次訓練。請繼續該訓練，或選擇其他資料夾。</translation>
    </message>
    <message>
        <source>The supernet is of the space %{space}, the study of %{study}. They must be the same.</source>
        <translation>超網路屬於搜尋空間 %{space}，研究屬於 %{study}；兩者必須相同。</translation>
    </message>
    <message>
        <source>The study holds accuracies of another supernet, or of this one at epoch %{epoch}. Sample into another study.</source>
        <translation>此研究含有另一個超網路的準確率，或此超網路在第 %{epoch} 輪時的準確率。請取樣到另一個研究。</translation>
    </message>
    <message>
        <source>There is no sampling plan named “%{plan}”.</source>
        <translation>沒有名為「%{plan}」的取樣計畫。</translation>
    </message>
    <message>
        <source>The data %{data} have other classes than the %{model} that the network tells apart.</source>
        <translation>資料 %{data} 的類別與網路所區分的 %{model} 個類別不同。</translation>
    </message>
    <message>
        <source>The run trained %{architecture} alone and knows no other network.</source>
        <translation>此次訓練只訓練了 %{architecture}，不認識其他網路。</translation>
    </message>
    <message>
        <source>Neither of the two checkpoints in %{folder} is whole. Train anew in another folder.</source>
        <translation>%{folder} 中的兩個檢查點都不完整。請在另一個資料夾重新訓練。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit this supernet: %{reason} (%{array}).</source>
        <translation>檢查點與此超網路不符：%{reason}（%{array}）。</translation>
    </message>
    <message>
        <source>The pictures of %{data} are not those that the run in %{folder} was trained on. Put the old ones back, or train anew.</source>
        <translation>%{data} 的圖片與 %{folder} 訓練時所用的不同。請還原原本的圖片，或重新訓練。</translation>
    </message>
    <message>
        <source>This LibTorch or this computer has no %{device}. Choose cpu.</source>
        <translation>此 LibTorch 或此電腦沒有 %{device}。請選擇 cpu。</translation>
    </message>
    <message>
        <source>The environment&apos;s %{variable} does not make sense: %{value}.</source>
        <translation>環境變數 %{variable} 的值不合理：%{value}。</translation>
    </message>
    <message>
        <source>LibTorch failed: %{reason}.</source>
        <translation>LibTorch 失敗：%{reason}。</translation>
    </message>
    <message>
        <source>The loss became infinite or no number in epoch %{epoch}, step %{step}. The last whole epoch is kept. Train with a lower learning rate.</source>
        <translation>第 %{epoch} 輪第 %{step} 步的損失變成無限大或非數值。已保留最後一個完整的輪次。請降低學習率再訓練。</translation>
    </message>
    <message>
        <source>A process of this run is gone: %{reason}. Go on from the last checkpoint.</source>
        <translation>此次訓練的一個行程已消失：%{reason}。可從最後的檢查點繼續。</translation>
    </message>
    <message>
        <source>The processes of this run cannot find each other: %{reason}.</source>
        <translation>此次訓練的行程無法互相連線：%{reason}。</translation>
    </message>
    <message>
        <source>This build trains with one process only: it was made without Gloo.</source>
        <translation>此版本未含 Gloo，只能以單一行程訓練。</translation>
    </message>
    <message>
        <source>The question to the trainer lacks %{key} or has a wrong one.</source>
        <translation>送給訓練程式的請求缺少 %{key} 或其值有誤。</translation>
    </message>
    <message>
        <source>This supernet cannot carry out the routing of %{decision}: %{reason}.</source>
        <translation>此超網路無法執行 %{decision} 的路由：%{reason}。</translation>
    </message>
    <message>
        <source>%{file} is no packed supernet: %{key} is missing or wrong.</source>
        <translation>%{file} 不是打包的超網路：%{key} 缺少或有誤。</translation>
    </message>
    <message>
        <source>What the study knows of its supernet cannot be read (%{key}).</source>
        <translation>無法讀取研究中關於其超網路的記錄（%{key}）。</translation>
    </message>
    <message>
        <source>The last checkpoint in %{folder} is damaged; the one before it, after %{epoch} epochs, was used.</source>
        <translation>%{folder} 中的最後一個檢查點已損壞；改用前一個，即第 %{epoch} 輪之後的檢查點。</translation>
    </message>
    <message>
        <source>The pictures of %{data} are grey and the network takes colour, or the other way round.</source>
        <translation>%{data} 的圖片是灰階而網路需要彩色，或情況相反。</translation>
    </message>
    <message>
        <source>A training is going on in %{folder} already. Wait for it, or stop it first.</source>
        <translation>%{folder} 中已有訓練正在進行。請等待其結束，或先停止它。</translation>
    </message>
    <message>
        <source>The file %{file} asks to call %{callable} (byte %{byte}). A pickle file may run any program; only data is read here, so this file is refused.</source>
        <translation>檔案 %{file} 要求呼叫 %{callable}（位元組 %{byte}）。pickle 檔可能執行任何程式；這裡只讀取資料，因此拒絕此檔案。</translation>
    </message>
    <message>
        <source>The file %{file} holds the instruction %{opcode} (byte %{byte}), which plain data does not need. It was not read.</source>
        <translation>檔案 %{file} 含有指令 %{opcode}（位元組 %{byte}），單純的資料並不需要。未讀取此檔案。</translation>
    </message>
    <message>
        <source>The pickle file %{file} is damaged at byte %{byte}: %{reason}.</source>
        <translation>pickle 檔 %{file} 在位元組 %{byte} 處損壞：%{reason}。</translation>
    </message>
    <message>
        <source>The pickle file %{file} asks for more than a hardware table needs (%{limit}).</source>
        <translation>pickle 檔 %{file} 要求的量超過硬體表格所需（%{limit}）。</translation>
    </message>
    <message>
        <source>%{file} is no hardware table that is known here. The manual lists the layouts.</source>
        <translation>%{file} 不是此處認得的硬體表格。手冊列有各種格式。</translation>
    </message>
    <message>
        <source>There is no hardware table in what was named.</source>
        <translation>指定的內容中沒有硬體表格。</translation>
    </message>
    <message>
        <source>%{file} is not laid out as HW-NAS-Bench&apos;s file is: see %{place}.</source>
        <translation>%{file} 的內容排列與 HW-NAS-Bench 的檔案不同：見 %{place}。</translation>
    </message>
    <message>
        <source>The network %{text} cannot be read. Write its operators as digits (421211), as numbers with blanks, or as the benchmark does.</source>
        <translation>無法讀取網路 %{text}。請以數字（421211）、以空格分隔的數字，或以該基準自己的寫法寫出其運算子。</translation>
    </message>
    <message>
        <source>The network %{text} names %{found} operators where the space has %{expected}.</source>
        <translation>網路 %{text} 寫出 %{found} 個運算子，而此空間有 %{expected} 個。</translation>
    </message>
    <message>
        <source>There is no operator %{operator} at position %{position}.</source>
        <translation>位置 %{position} 沒有運算子 %{operator}。</translation>
    </message>
    <message>
        <source>The tables hold no network %{index}.</source>
        <translation>表格中沒有網路 %{index}。</translation>
    </message>
    <message>
        <source>The tables hold nothing of the network %{arch}.</source>
        <translation>表格中沒有網路 %{arch} 的資料。</translation>
    </message>
    <message>
        <source>The tables hold nothing for the data set %{dataset}. Known: %{known}.</source>
        <translation>表格中沒有資料集 %{dataset} 的資料。已知：%{known}。</translation>
    </message>
    <message>
        <source>The tables hold no accuracies named %{task}. Known: %{known}.</source>
        <translation>表格中沒有名為 %{task} 的準確率。已知：%{known}。</translation>
    </message>
    <message>
        <source>The tables hold no %{metric} of the device %{device}. Known: %{known}.</source>
        <translation>表格中沒有裝置 %{device} 的 %{metric}。已知：%{known}。</translation>
    </message>
    <message>
        <source>Fewer than two devices have measured %{metric}: there is nothing to compare.</source>
        <translation>量測過 %{metric} 的裝置少於兩個：沒有可比較的。</translation>
    </message>
    <message>
        <source>There is no network %{index}: the benchmark has %{size}.</source>
        <translation>沒有網路 %{index}：此基準共有 %{size} 個。</translation>
    </message>
    <message>
        <source>The network %{index} has other operators here (%{arch}) than elsewhere.</source>
        <translation>網路 %{index} 在此處的運算子（%{arch}）與別處不同。</translation>
    </message>
    <message>
        <source>The network %{text} cannot be read.</source>
        <translation>無法讀取網路 %{text}。</translation>
    </message>
    <message>
        <source>There is no layer %{layer}: the space has %{of}.</source>
        <translation>沒有第 %{layer} 層：此空間共有 %{of} 層。</translation>
    </message>
    <message>
        <source>%{count} values are negative, which nothing can measure, and were left out.</source>
        <translation>%{count} 個值為負，不可能是量測所得，已略去。</translation>
    </message>
    <message>
        <source>%{count} values of %{device} are further apart than repeats should be. All are kept.</source>
        <translation>%{device} 有 %{count} 個值的差距大於重複量測應有的差距。全部保留。</translation>
    </message>
    <message>
        <source>The values of %{device} are %{ratio} times those of another file: one of the two units is wrong. Both are kept, under two names.</source>
        <translation>%{device} 的值是另一檔案的 %{ratio} 倍：其中一個單位有誤。兩者都以不同名稱保留。</translation>
    </message>
    <message>
        <source>%{count} networks have no path from input to output: their accuracy is chance, and some take next to no time. They are kept and marked.</source>
        <translation>%{count} 個網路從輸入到輸出沒有路徑：其準確率等於隨機，有些幾乎不花時間。已保留並標記。</translation>
    </message>
    <message>
        <source>%{count} of the benchmark&apos;s %{of} networks are there.</source>
        <translation>此基準的 %{of} 個網路中有 %{count} 個。</translation>
    </message>
    <message>
        <source>%{count} networks take less than a hundredth of the usual on %{device}.</source>
        <translation>%{count} 個網路在 %{device} 上的花費不到平常的百分之一。</translation>
    </message>
    <message>
        <source>%{devices} measured in whole units: many networks share a value, and rank correlations count such ties.</source>
        <translation>%{devices} 以整數單位量測：許多網路的值相同，等級相關會計入這些同分。</translation>
    </message>
    <message>
        <source>%{count} values of %{device} are zero, which no study holds: those networks stay without them.</source>
        <translation>%{device} 有 %{count} 個值為零，研究無法保存：這些網路沒有該值。</translation>
    </message>
    <message>
        <source>What every network costs on %{device} besides its operators is missing: sums cannot be told.</source>
        <translation>缺少在 %{device} 上每個網路除運算子以外的花費：無法得出總和。</translation>
    </message>
    <message>
        <source>%{file} is no hardware table that is known here and was left out.</source>
        <translation>%{file} 不是此處認得的硬體表格，已略去。</translation>
    </message>
    <message>
        <source>The data set was taken from the file&apos;s name: %{dataset}.</source>
        <translation>資料集取自檔名：%{dataset}。</translation>
    </message>
    <message>
        <source>No network of the table keeps all budgets.</source>
        <translation>表中沒有任何網路能符合所有預算。</translation>
    </message>
    <message>
        <source>The parts of the table do not fit together: %{what} has %{found} where %{expected} belong.</source>
        <translation>表格的各部分不相符：%{what} 有 %{found}，應為 %{expected}。</translation>
    </message>
    <message>
        <source>Row %{row} of the table has the operator %{operator} at site %{site}; there are %{operators}.</source>
        <translation>表格第 %{row} 列在位置 %{site} 的運算子為 %{operator}；共有 %{operators} 種。</translation>
    </message>
    <message>
        <source>There are %{sources} devices to learn from; at least %{needed} must have measured the same networks.</source>
        <translation>可供學習的裝置有 %{sources} 個；至少需要 %{needed} 個量測過相同網路的裝置。</translation>
    </message>
    <message>
        <source>Only %{rows} networks are there where %{needed} are needed.</source>
        <translation>只有 %{rows} 個網路，需要 %{needed} 個。</translation>
    </message>
    <message>
        <source>All latencies of %{device} are equal: nothing can be learned from it. Leave it out.</source>
        <translation>%{device} 的所有延遲都相同，無法從中學習。請將它排除。</translation>
    </message>
    <message>
        <source>%{samples} measurements of the new device are too few: at least %{needed} are needed.</source>
        <translation>新裝置的 %{samples} 筆量測太少：至少需要 %{needed} 筆。</translation>
    </message>
    <message>
        <source>The latency %{latency} of network %{row} is no measurement.</source>
        <translation>網路 %{row} 的延遲 %{latency} 不是有效的量測值。</translation>
    </message>
    <message>
        <source>Network %{row} was not measured on all devices to learn from, so its measurement cannot be used.</source>
        <translation>網路 %{row} 並未在所有供學習的裝置上量測過，因此無法使用它的量測值。</translation>
    </message>
    <message>
        <source>All %{samples} measurements of the new device are equal: nothing can be learned from them.</source>
        <translation>新裝置的 %{samples} 筆量測全都相同，無法從中學習。</translation>
    </message>
    <message>
        <source>The space of cells cannot be used: its %{reason} do not fit.</source>
        <translation>無法使用此單元空間：其 %{reason} 不相符。</translation>
    </message>
    <message>
        <source>A cell of %{edges} edges with %{operators} operators each makes too many networks to look at all of them.</source>
        <translation>%{edges} 條邊、每條 %{operators} 種運算子的單元會產生過多網路，無法逐一檢視。</translation>
    </message>
    <message>
        <source>A cell has %{found} operators where the space has %{expected} edges.</source>
        <translation>單元有 %{found} 個運算子，而空間有 %{expected} 條邊。</translation>
    </message>
    <message>
        <source>There is no operator %{operator} (edge %{edge}); the space has %{operators}, counted from 0.</source>
        <translation>沒有運算子 %{operator}（邊 %{edge}）；空間有 %{operators} 種，從 0 起算。</translation>
    </message>
    <message>
        <source>There are no cells to predict.</source>
        <translation>沒有可預測的單元。</translation>
    </message>
    <message>
        <source>The column %{column} has %{found} values where there are %{expected} cells.</source>
        <translation>欄 %{column} 有 %{found} 個值，而單元有 %{expected} 個。</translation>
    </message>
    <message>
        <source>The column %{column} has no value for cell %{cell}.</source>
        <translation>欄 %{column} 沒有單元 %{cell} 的值。</translation>
    </message>
    <message>
        <source>%{cells} trained cells are too few; %{needed} are the least. Train more of them.</source>
        <translation>已訓練的單元只有 %{cells} 個，太少；至少需要 %{needed} 個。請訓練更多單元。</translation>
    </message>
    <message>
        <source>%{found} accuracies are given for %{expected} cells.</source>
        <translation>提供了 %{found} 個準確率，而單元有 %{expected} 個。</translation>
    </message>
    <message>
        <source>The accuracy %{accuracy} of cell %{cell} does not lie between 0 and 100 %.</source>
        <translation>單元 %{cell} 的準確率 %{accuracy} 不在 0 與 100 % 之間。</translation>
    </message>
    <message>
        <source>None of the trained cells has learned anything: the best has %{best} %, guessing %{chance} %. Train others.</source>
        <translation>已訓練的單元都沒有學到東西：最好的為 %{best} %，猜測為 %{chance} %。請訓練其他單元。</translation>
    </message>
    <message>
        <source>All trained cells have the accuracy %{accuracy} %: there is nothing to predict.</source>
        <translation>所有已訓練單元的準確率都是 %{accuracy} %：沒有可預測的內容。</translation>
    </message>
    <message>
        <source>The %{cells} trained cells could not be told apart by the model: a fault of this program.</source>
        <translation>模型無法區分這 %{cells} 個已訓練的單元：這是本程式的錯誤。</translation>
    </message>
    <message>
        <source>The cells are described by %{found} terms where the predictor was made with %{expected}.</source>
        <translation>單元以 %{found} 個項描述，而預測器是以 %{expected} 個項建立的。</translation>
    </message>
    <message>
        <source>%{found} values are given where the space has %{expected} cells.</source>
        <translation>提供了 %{found} 個值，而空間有 %{expected} 個單元。</translation>
    </message>
    <message>
        <source>Networks of %{space} are not one operator per place: what was measured on some devices tells nothing here of another.</source>
        <translation>%{space} 的網路並非每個位置一個運算子：在某些裝置上量到的結果，在此無法說明另一個裝置。</translation>
    </message>
    <message>
        <source>%{count} columns hold less than a tenth of the %{of} networks, those of %{devices}.</source>
        <translation>%{count} 欄只有 %{of} 個網路中不到十分之一的值，屬於 %{devices}。</translation>
    </message>
    <message>
        <source>%{text} is no budget. Write DEVICE=VALUE: raspi4=16.9ms, fpga=20mJ, raspi4=25%.</source>
        <translation>%{text} 不是預算。請寫成 裝置=值：raspi4=16.9ms、fpga=20mJ、raspi4=25%。</translation>
    </message>
    <message>
        <source>The tables hold no accuracies to trade against costs. Read a file of accuracies with them.</source>
        <translation>表中沒有可與成本權衡的準確率。請一併讀入準確率檔案。</translation>
    </message>
    <message>
        <source>There is no generated set named “%{name}”. Known: %{known}.</source>
        <translation>沒有名為「%{name}」的產生資料集。已知：%{known}。</translation>
    </message>
    <message>
        <source>The run has %{done} epochs already, more than %{epochs}.</source>
        <translation>此訓練已完成 %{done} 輪，多於 %{epochs} 輪。</translation>
    </message>
    <message>
        <source>The run in the folder %{folder} has all of its %{epochs} epochs.</source>
        <translation>資料夾 %{folder} 中的訓練已完成全部 %{epochs} 輪。</translation>
    </message>
    <message>
        <source>The run in the folder %{folder} was begun from another supernet. Choose another folder.</source>
        <translation>資料夾 %{folder} 中的訓練是從另一個超網路開始的。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>The study holds accuracies on %{split} pictures, and %{asked} was asked for: they cannot be mixed. Sample into another study.</source>
        <translation>此研究保存的是 %{split} 圖片上的準確率，而要求的是 %{asked}：兩者不可混用。請取樣到另一個研究。</translation>
    </message>
    <message>
        <source>This sampling plan learns from latencies too. Choose a device, or an even cover.</source>
        <translation>此取樣計畫也要從延遲學習。請選擇裝置，或改用均勻涵蓋。</translation>
    </message>
    <message>
        <source>No network of the study was measured on a device. Measure some first.</source>
        <translation>研究中沒有任何網路在裝置上量測過。請先量測。</translation>
    </message>
    <message>
        <source>Accuracies are foretold for cells of nasbench201; these are networks of %{space}.</source>
        <translation>目前只能預測 nasbench201 單元的準確率；這些是 %{space} 的網路。</translation>
    </message>
    <message>
        <source>No cell of the tables has all scores for %{dataset}. Leave the scores out, or read a file of scores with them.</source>
        <translation>表格中沒有任何單元具備 %{dataset} 的全部分數。請不要使用分數，或一併讀取分數檔案。</translation>
    </message>
    <message>
        <source>No such hardware table can be written for %{space}: networks of nasbench201, nasbench-macro and fbnet have one, operators only those of fbnet.</source>
        <translation>無法為 %{space} 寫出這種硬體表格：nasbench201、nasbench-macro 與 fbnet 的網路有表格，運算子表格只屬於 fbnet。</translation>
    </message>
    <message>
        <source>%{cells} trained cells are more than the model can learn from at once (%{most}). Learn from fewer.</source>
        <translation>%{cells} 個已訓練的單元超過模型一次能學習的數量（%{most}）。請用較少的單元學習。</translation>
    </message>
    <message>
        <source>No network needs this little energy; the least is %1. Raise the budget or release a lock.</source>
        <translation>沒有網路只需這麼少的能量；最少為 %1。請提高預算或解除鎖定。</translation>
    </message>
    <message>
        <source>The measurements are of networks of %{space}; the tables are of %{expected}.</source>
        <translation>這些量測屬於 %{space} 的網路；表格則屬於 %{expected}。</translation>
    </message>
    <message>
        <source>There is no %{metric} of %{device} for any network of the tables. Fill the column in.</source>
        <translation>表格中沒有任何網路具有 %{device} 的 %{metric}。請填入該欄。</translation>
    </message>
    <message>
        <source>%{networks} measured networks are more than can be learned from at once (%{most}). Open fewer.</source>
        <translation>%{networks} 個已量測的網路超過一次可學習的數量（%{most}）。請開啟較少的網路。</translation>
    </message>
    <message>
        <source>%{count} foretold values of %{device} are not above zero, which no time is: those networks stay without them.</source>
        <translation>%{device} 有 %{count} 個預測值不大於零，不可能是時間：這些網路沒有該值。</translation>
    </message>
    <message>
        <source>The measurements hold no %{metric}.</source>
        <translation>這些量測中沒有 %{metric}。</translation>
    </message>
    <message>
        <source>The measurements are of several devices (%{devices}). Type the name of the one that is meant.</source>
        <translation>這些量測屬於多個裝置（%{devices}）。請輸入所指裝置的名稱。</translation>
    </message>
    <message>
        <source>No network of the tables has all its operators known. Read the benchmark&apos;s own table with them, which says what each number stands for.</source>
        <translation>表格中沒有任何網路的運算子全部已知。請一併讀入基準自身的表格，其中說明了每個編號代表什麼。</translation>
    </message>
    <message>
        <source>The proof is refuted: this study says other scores (%{score}) of its networks.</source>
        <translation>證明不成立：此研究對其網路所記的分數（%{score}）與證明不同。</translation>
    </message>
    <message>
        <source>%{count} score columns stay behind: of another data set than %{dataset}, contradicting others, more than 64, or of a space whose networks can have none.</source>
        <translation>%{count} 個分數欄未納入：屬於 %{dataset} 以外的資料集、與其他欄矛盾、超過 64 個，或所屬空間的網路不能有分數。</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>merging of per-stage Pareto sets</source>
        <translation>合併各階段的 Pareto 集合</translation>
    </message>
    <message>
        <source>dual bound and enumeration</source>
        <translation>對偶上界與列舉</translation>
    </message>
    <message>
        <source>branch and bound</source>
        <translation>分枝定界法</translation>
    </message>
    <message>
        <source>constant margin</source>
        <translation>固定裕度</translation>
    </message>
    <message>
        <source>look-up on the front</source>
        <translation>在前緣上查表</translation>
    </message>
    <message>
        <source>dynamic programming along the stages</source>
        <translation>沿階段的動態規劃</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>%1, %2 % of the network</source>
        <translation>%1，佔網路的 %2 %</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>步幅 %1</translation>
    </message>
    <message>
        <source>Edge TPU</source>
        <translation>Edge TPU</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>處理器</translation>
    </message>
    <message>
        <source>partly on the Edge TPU</source>
        <translation>部分在 Edge TPU 上</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>resampling</source>
        <translation>重抽樣</translation>
    </message>
    <message>
        <source>branch and bound</source>
        <translation>分枝定界法</translation>
    </message>
    <message>
        <source>several budgets</source>
        <translation>多個預算</translation>
    </message>
    <message>
        <source>comparing formulas</source>
        <translation>比較公式</translation>
    </message>
    <message>
        <source>cross-validation</source>
        <translation>交叉驗證</translation>
    </message>
    <message>
        <source>building the front</source>
        <translation>建立前緣</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>讀取</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>choosing networks to measure</source>
        <translation>選擇要量測的網路</translation>
    </message>
    <message>
        <source>networks measured</source>
        <translation>已量測的網路</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>量測中</translation>
    </message>
    <message>
        <source>making models</source>
        <translation>製作模型</translation>
    </message>
    <message>
        <source>preparing models</source>
        <translation>準備模型</translation>
    </message>
    <message>
        <source>networks sampled</source>
        <translation>已取樣的網路</translation>
    </message>
    <message>
        <source>epochs trained</source>
        <translation>已訓練的輪數</translation>
    </message>
    <message>
        <source>accuracy of the file</source>
        <translation>檔案的準確率</translation>
    </message>
    <message>
        <source>calibrating</source>
        <translation>校準中</translation>
    </message>
    <message>
        <source>comparing with other interpreters</source>
        <translation>與其他直譯器比較</translation>
    </message>
    <message>
        <source>choosing networks to sample</source>
        <translation>選擇要取樣的網路</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>重新校準</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>搜尋中</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>驗證中</translation>
    </message>
    <message>
        <source>comparing devices</source>
        <translation>比較裝置</translation>
    </message>
    <message>
        <source>learning from the other devices</source>
        <translation>從其他裝置學習</translation>
    </message>
    <message>
        <source>predicting</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>effects of edges</source>
        <translation>邊的效應</translation>
    </message>
    <message>
        <source>structure of cells</source>
        <translation>單元的結構</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>擬合</translation>
    </message>
    <message>
        <source>searches ended</source>
        <translation>已完成的搜尋</translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message numerus="yes">
        <source>%1 foretold from %Ln measured network(s) and %2 other devices.</source>
        <translation>
            <numerusform>%1 由 %Ln 個已量測的網路與 %2 個其他裝置預測而得。</numerusform>
        </translation>
    </message>
    <message>
        <source>Spearman %1, Kendall’s tau %2 over %3 other networks that it measured.</source>
        <translation>在它量測過的其他 %3 個網路上：Spearman %1，Kendall tau %2。</translation>
    </message>
    <message>
        <source>Mean relative error %1 over the %2 of them whose input reaches their output.</source>
        <translation>其中輸入能到達輸出的 %2 個網路，平均相對誤差為 %1。</translation>
    </message>
    <message>
        <source>Nothing else of it was measured that the predictions could be compared with.</source>
        <translation>它沒有其他量測值可與預測比較。</translation>
    </message>
    <message>
        <source>It is exactly additive in its operators: %1 terms give %2 networks to %3 of the largest.</source>
        <translation>它對運算子完全可加：%1 項即可給出 %2 個網路，誤差為最大值的 %3。</translation>
    </message>
    <message>
        <source>It is not exactly additive in its operators.</source>
        <translation>它對運算子並非完全可加。</translation>
    </message>
    <message>
        <source>Too few networks are measured to tell whether it is exactly additive in its operators.</source>
        <translation>已量測的網路太少，無法判斷它對運算子是否完全可加。</translation>
    </message>
    <message>
        <source>other devices</source>
        <translation>其他裝置</translation>
    </message>
    <message>
        <source>how often an operator occurs</source>
        <translation>運算子出現的次數</translation>
    </message>
    <message>
        <source>how often one occurs that reaches the output</source>
        <translation>能到達輸出的運算子出現的次數</translation>
    </message>
    <message>
        <source>which operator stands where</source>
        <translation>哪個運算子位於何處</translation>
    </message>
    <message>
        <source>which one stands where and reaches the output</source>
        <translation>哪個能到達輸出的運算子位於何處</translation>
    </message>
    <message>
        <source>what operators cost elsewhere</source>
        <translation>運算子在其他裝置上的成本</translation>
    </message>
    <message>
        <source>What carries the prediction: %1.</source>
        <translation>預測的依據：%1。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Foretold, %1</source>
        <translation>預測值，%1</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>量測項目</translation>
    </message>
    <message>
        <source>Measured, %1</source>
        <translation>量測值，%1</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Agrees within one step</source>
        <translation>一步之內一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Not checked: no outside runtime found</source>
        <translation>未檢查：找不到外部執行環境</translation>
    </message>
    <message>
        <source>The weights are random. This file is for timing only; its answers mean nothing.</source>
        <translation>權重是隨機的。此檔僅供計時；其答案毫無意義。</translation>
    </message>
    <message>
        <source>Fewer than 100 inputs decided the int8 ranges.</source>
        <translation>決定 int8 範圍的輸入少於 100 個。</translation>
    </message>
    <message>
        <source>The int8 ranges come from generated inputs, not from pictures.</source>
        <translation>int8 範圍來自產生的輸入，而非圖片。</translation>
    </message>
    <message>
        <source>All calibration inputs are of one class.</source>
        <translation>所有校準輸入都屬於同一類別。</translation>
    </message>
    <message>
        <source>Fewer than half of the int8 answers name the class that float32 names.</source>
        <translation>不到一半的 int8 答案與 float32 的類別相同。</translation>
    </message>
    <message>
        <source>The accuracy of the file was not measured: the pictures of the training could not be read.</source>
        <translation>未量測此檔案的準確率：無法讀取訓練用的圖片。</translation>
    </message>
    <message>
        <source>The last checkpoint of the supernet is damaged; the weights are those of the one before.</source>
        <translation>超網路的最後一個檢查點已損壞；權重取自前一個檢查點。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Candidates</source>
        <translation>候選</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前緣</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>項</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>貢獻</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>軌跡</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行座標</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診斷</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::AboutDialog</name>
    <message>
        <source>About Vulpes</source>
        <translation>關於 Vulpes</translation>
    </message>
    <message>
        <source>An exact explorer for hardware-aware architecture search: from measured networks to the provably best one under a latency budget.

Free software under the GNU General Public License, version 3 or later. Nothing you open leaves this computer.</source>
        <translation>硬體感知架構搜尋的精確探索器：從量測過的網路，到延遲預算內可證明為最佳的網路。

自由軟體，採用 GNU 通用公共授權條款第 3 版或更新版本。您開啟的任何內容都不會離開這部電腦。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>複製版本資訊</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::BudgetsDialog</name>
    <message>
        <source>Other budgets</source>
        <translation>其他預算</translation>
    </message>
    <message>
        <source>The network must keep these limits as well as the latency budget.</source>
        <translation>網路除了延遲預算之外，還必須符合這些限制。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>無限制</translation>
    </message>
    <message>
        <source>M</source>
        <comment>millions</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>&amp;Parameters:</source>
        <translation>參數(&amp;P)：</translation>
    </message>
    <message>
        <source>Largest number of parameters, millions</source>
        <translation>參數數量上限，百萬</translation>
    </message>
    <message>
        <source>&amp;Multiply-adds:</source>
        <translation>乘加運算(&amp;M)：</translation>
    </message>
    <message>
        <source>Largest number of multiply-adds, millions</source>
        <translation>乘加運算上限，百萬</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::CellAccuracyDialog</name>
    <message>
        <source>Learn from the accuracies of the open st&amp;udy</source>
        <translation>由開啟中研究的準確率學習(&amp;U)</translation>
    </message>
    <message>
        <source>Learn from &amp;zero-cost scores, multiply-adds and parameters, too</source>
        <translation>也由零成本分數、乘加數與參數量學習(&amp;Z)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;oretell</source>
        <translation>預測(&amp;O)</translation>
    </message>
    <message>
        <source>Save ta&amp;ble…</source>
        <translation>儲存表格(&amp;B)…</translation>
    </message>
    <message>
        <source>Foretell accuracies</source>
        <translation>預測準確率</translation>
    </message>
    <message>
        <source>Save what is foretold</source>
        <translation>儲存預測結果</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Accuracies to learn from</source>
        <translation>要學習的準確率</translation>
    </message>
    <message>
        <source>How many cells count as trained</source>
        <translation>視為已訓練的單元數</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽樣的種子</translation>
    </message>
    <message>
        <source>Share of every edge of the first cell</source>
        <translation>第一個單元每條邊的份額</translation>
    </message>
    <message>
        <source>What is foretold of each cell</source>
        <translation>每個單元的預測值</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As if only so many had been trained: shows how well it would have gone</source>
        <translation>假設只訓練了這麼多：可看出效果會有多好</translation>
    </message>
    <message>
        <source>&amp;Accuracies:</source>
        <translation>準確率(&amp;A)：</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>種子(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Trained cells:</source>
        <translation>已訓練的單元(&amp;T)：</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>經測試的最長訓練</translation>
    </message>
    <message>
        <source>of the open study</source>
        <translation>開啟中的研究</translation>
    </message>
    <message>
        <source>Foretelling accuracies</source>
        <translation>預測準確率</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>處理中…</translation>
    </message>
    <message>
        <source>Choose tables with accuracies of NAS-Bench-201’s cells: published ones, or cells that you have trained (ops, acc_cifar10).</source>
        <translation>請選擇含有 NAS-Bench-201 單元準確率的表格：已發表的，或你自己訓練的單元（ops, acc_cifar10）。</translation>
    </message>
    <message>
        <source>These tables hold no accuracies of NAS-Bench-201’s cells.</source>
        <translation>這些表格沒有 NAS-Bench-201 單元的準確率。</translation>
    </message>
    <message>
        <source>All other cells are foretold from those that are trained.</source>
        <translation>由已訓練的單元預測所有其他單元。</translation>
    </message>
    <message numerus="yes">
        <source>Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.</source>
        <translation>
            <numerusform>假設只訓練了 %Ln 個單元來預測：可看出效果會有多好。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a few letters of an action…</source>
        <translation>輸入動作的幾個字…</translation>
    </message>
    <message>
        <source>Search an action</source>
        <translation>搜尋動作</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的動作</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DataPage</name>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>讀取圖片(&amp;R)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Which pictures the networks learn from, in classes.</source>
        <translation>網路從哪些分好類別的圖片學習。</translation>
    </message>
    <message>
        <source>generated shapes, to try things out</source>
        <translation>產生的圖形，供試用</translation>
    </message>
    <message>
        <source>a folder of pictures, one folder per class</source>
        <translation>圖片資料夾，每個類別一個子資料夾</translation>
    </message>
    <message>
        <source>CIFAR-10, its binary files</source>
        <translation>CIFAR-10 的二進位檔案</translation>
    </message>
    <message>
        <source>CIFAR-100, its binary files</source>
        <translation>CIFAR-100 的二進位檔案</translation>
    </message>
    <message>
        <source>IDX files, as of MNIST</source>
        <translation>IDX 檔案，如 MNIST</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>what there is</source>
        <translation>現有全部</translation>
    </message>
    <message>
        <source>Source of the pictures</source>
        <translation>圖片來源</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>Choose the folder of the pictures</source>
        <translation>選擇圖片資料夾</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>圖片大小</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>訓練圖片</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>驗證圖片</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>測試圖片</translation>
    </message>
    <message>
        <source>Seed of the splits</source>
        <translation>分割的種子</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>讀取進度</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的內容</translation>
    </message>
    <message>
        <source>Pictures per class</source>
        <translation>各類別的圖片數</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>來源(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>資料夾(&amp;F)：</translation>
    </message>
    <message>
        <source>Picture si&amp;ze:</source>
        <translation>圖片大小(&amp;Z)：</translation>
    </message>
    <message>
        <source>&amp;Training pictures:</source>
        <translation>訓練圖片(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Validation pictures:</source>
        <translation>驗證圖片(&amp;V)：</translation>
    </message>
    <message>
        <source>T&amp;est pictures:</source>
        <translation>測試圖片(&amp;E)：</translation>
    </message>
    <message>
        <source>See&amp;d of the splits:</source>
        <translation>分割的種子(&amp;D)：</translation>
    </message>
    <message>
        <source>The pictures are read once before anything is trained, to see what they are.</source>
        <translation>訓練之前會先讀取一次圖片，以了解其內容。</translation>
    </message>
    <message>
        <source>Read the pictures</source>
        <translation>讀取圖片</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>正在停止。</translation>
    </message>
    <message>
        <source>class</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未做任何變更。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es); %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.</source>
        <translation>
            <numerusform>%Ln 個類別；%4 × %5 像素的訓練圖片 %1 張、驗證 %2 張、測試 %3 張。</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 (%2) to %3 (%4) training pictures in a class.</source>
        <translation>每個類別的訓練圖片從 %1 張（%2）到 %3 張（%4）。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more remark(s).</source>
        <translation>
            <numerusform>…以及另外 %Ln 則備註。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DeviceFields</name>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>這部電腦</translation>
    </message>
    <message>
        <source>a phone, through adb</source>
        <translation>手機，透過 adb</translation>
    </message>
    <message>
        <source>nowhere: accuracies alone</source>
        <translation>不計時：只要準確率</translation>
    </message>
    <message>
        <source>as adb devices lists it</source>
        <translation>如 adb devices 所列</translation>
    </message>
    <message>
        <source>built for the phone</source>
        <translation>為手機建置的版本</translation>
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
        <translation>在何處為網路計時</translation>
    </message>
    <message>
        <source>Serial number of the phone</source>
        <translation>手機序號</translation>
    </message>
    <message>
        <source>Path of benchmark_model on this machine</source>
        <translation>benchmark_model 在本機的路徑</translation>
    </message>
    <message>
        <source>Choose benchmark_model</source>
        <translation>選擇 benchmark_model</translation>
    </message>
    <message>
        <source>Name of the device in the study</source>
        <translation>裝置在研究中的名稱</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>回合</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>&amp;Time networks on:</source>
        <translation>為網路計時於(&amp;T)：</translation>
    </message>
    <message>
        <source>Seri&amp;al number:</source>
        <translation>序號(&amp;A)：</translation>
    </message>
    <message>
        <source>benchmark_&amp;model:</source>
        <translation>benchmark_&amp;model：</translation>
    </message>
    <message>
        <source>Pr&amp;ecision:</source>
        <translation>精度(&amp;E)：</translation>
    </message>
    <message>
        <source>R&amp;ounds:</source>
        <translation>回合(&amp;O)：</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>執行緒(&amp;H)：</translation>
    </message>
    <message>
        <source>Name in the st&amp;udy:</source>
        <translation>研究中的名稱(&amp;U)：</translation>
    </message>
    <message>
        <source>benchmark_model of the phone</source>
        <translation>手機的 benchmark_model</translation>
    </message>
    <message>
        <source>Without latencies there is no front; they can be measured later.</source>
        <translation>沒有延遲就沒有前緣；延遲可以之後再量測。</translation>
    </message>
    <message>
        <source>Phones were tested against a stand-in behind the real adb, not on hardware.</source>
        <translation>手機部分是以真正的 adb 搭配模擬裝置測試，並未在實體裝置上測試。</translation>
    </message>
    <message>
        <source>Networks are timed while nothing is evaluated. Leave the computer alone meanwhile: what disturbs it disturbs the times.</source>
        <translation>計時期間不做任何評估。這段時間請勿使用電腦：干擾電腦就會干擾計時。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::DevicePage</name>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Where the networks are to be fast.</source>
        <translation>網路要在何處跑得快。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ExportDialog</name>
    <message>
        <source>Export a model file</source>
        <translation>匯出模型檔</translation>
    </message>
    <message>
        <source>Nothing written yet. The verdict on the file will be here.</source>
        <translation>尚未寫入。檔案的判定會顯示在這裡。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>匯出進度</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Which network</source>
        <translation>哪個網路</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>所示的網路</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>釘選 A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>釘選 B</translation>
    </message>
    <message>
        <source>several along the front</source>
        <translation>沿前緣的數個</translation>
    </message>
    <message>
        <source>How many along the front</source>
        <translation>沿前緣的數量</translation>
    </message>
    <message>
        <source>Pattern of the file names</source>
        <translation>檔名樣式</translation>
    </message>
    <message>
        <source>{space}, {device}, {budget}, {latency}, {acc}, {precision} and {index} are replaced</source>
        <translation>會取代 {space}、{device}、{budget}、{latency}、{acc}、{precision} 與 {index}</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>要寫入的檔案或資料夾</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>選擇寫入位置</translation>
    </message>
    <message>
        <source>&amp;Network:</source>
        <translation>網路(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;How many:</source>
        <translation>數量(&amp;H)：</translation>
    </message>
    <message>
        <source>File n&amp;ames:</source>
        <translation>檔名(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>寫入至(&amp;W)：</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>from a &amp;file of trained weights</source>
        <translation>取自訓練權重的檔案(&amp;F)</translation>
    </message>
    <message>
        <source>n&amp;one: structure only, for timing</source>
        <translation>無：僅結構，供計時(&amp;O)</translation>
    </message>
    <message>
        <source>Trained weights from a file</source>
        <translation>取自檔案的訓練權重</translation>
    </message>
    <message>
        <source>Random weights, for timing only</source>
        <translation>隨機權重，僅供計時</translation>
    </message>
    <message>
        <source>File of trained weights</source>
        <translation>訓練好的權重檔</translation>
    </message>
    <message>
        <source>Choose the weights</source>
        <translation>選擇權重</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
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
        <translation>JSON 描述</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float16 weights</source>
        <translation>float16 權重</translation>
    </message>
    <message>
        <source>full int8</source>
        <translation>完全 int8</translation>
    </message>
    <message>
        <source>Input and output of int8</source>
        <translation>int8 的輸入與輸出</translation>
    </message>
    <message>
        <source>int8: the device gives and takes bytes</source>
        <translation>int8：裝置收發位元組</translation>
    </message>
    <message>
        <source>float: converted inside the file</source>
        <translation>float：在檔案內轉換</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>格式(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>精度(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Input, output:</source>
        <translation>輸入、輸出(&amp;I)：</translation>
    </message>
    <message>
        <source>Calibration and verification</source>
        <translation>校準與驗證</translation>
    </message>
    <message>
        <source>Calibration inputs</source>
        <translation>校準輸入</translation>
    </message>
    <message>
        <source>generated pictures</source>
        <translation>產生的圖片</translation>
    </message>
    <message>
        <source>generated noise</source>
        <translation>產生的雜訊</translation>
    </message>
    <message>
        <source>a folder of pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>選擇圖片資料夾</translation>
    </message>
    <message>
        <source>How many inputs</source>
        <translation>輸入的數量</translation>
    </message>
    <message>
        <source>How ranges are taken</source>
        <translation>範圍的取法</translation>
    </message>
    <message>
        <source>smallest and largest value</source>
        <translation>最小與最大值</translation>
    </message>
    <message>
        <source>99.9 % of the values</source>
        <translation>99.9 % 的值</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>&amp;Verify the file with inputs:</source>
        <translation>以輸入驗證檔案(&amp;V)：</translation>
    </message>
    <message>
        <source>Verify the file</source>
        <translation>驗證檔案</translation>
    </message>
    <message>
        <source>Inputs to verify with</source>
        <translation>驗證用的輸入</translation>
    </message>
    <message>
        <source>Inp&amp;uts:</source>
        <translation>輸入(&amp;U)：</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>資料夾(&amp;D)：</translation>
    </message>
    <message>
        <source>Num&amp;ber:</source>
        <translation>數量(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Ranges:</source>
        <translation>範圍(&amp;R)：</translation>
    </message>
    <message>
        <source>Seed:</source>
        <translation>種子：</translation>
    </message>
    <message>
        <source>Trained weights</source>
        <translation>訓練好的權重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>權重 (*.safetensors);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>要寫入的資料夾</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>要寫入的模型檔</translation>
    </message>
    <message>
        <source>Loses nothing.</source>
        <translation>毫無損失。</translation>
    </message>
    <message>
        <source>float32 only; batch, height and width are fixed.</source>
        <translation>僅 float32；批次、高度與寬度固定。</translation>
    </message>
    <message>
        <source>Operators and shapes for reading; no weights, runs nowhere.</source>
        <translation>供閱讀的運算與形狀；不含權重，無法執行。</translation>
    </message>
    <message>
        <source>The latency prediction was made for what was measured; it does not apply to another precision.</source>
        <translation>延遲預測適用於所量測的精度，不適用於其他精度。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be replaced. Go on?</source>
        <translation>
            <numerusform>將取代 %n 個檔案。要繼續嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing and verifying…</source>
        <translation>寫入並驗證中…</translation>
    </message>
    <message>
        <source>Stopped. Files that were finished are kept.</source>
        <translation>已停止。已完成的檔案都保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written; the least sure verdict is shown.</source>
        <translation>
            <numerusform>已寫入 %n 個檔案；顯示最不確定的判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>報告：%1</translation>
    </message>
    <message>
        <source>by its text</source>
        <translation>以文字指定</translation>
    </message>
    <message>
        <source>Network as text</source>
        <translation>網路文字</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>文字(&amp;X)：</translation>
    </message>
    <message>
        <source>the text of a network of this space</source>
        <translation>此空間中某個網路的文字</translation>
    </message>
    <message>
        <source>where to write</source>
        <translation>寫入位置</translation>
    </message>
    <message>
        <source>the file of weights</source>
        <translation>權重檔案</translation>
    </message>
    <message>
        <source>the folder of pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>尚缺：%1。</translation>
    </message>
    <message>
        <source>trained &amp;here: the supernet of this study</source>
        <translation>在此訓練(&amp;H)：此研究的超網路</translation>
    </message>
    <message>
        <source>Weights of the supernet that was trained here</source>
        <translation>在此訓練的超網路的權重</translation>
    </message>
    <message>
        <source>The supernet is not in %1 any more.</source>
        <translation>超網路已不在 %1。</translation>
    </message>
    <message>
        <source>From the supernet that comes with the program.</source>
        <translation>來自程式內附的超網路。</translation>
    </message>
    <message numerus="yes">
        <source>From %1, %Ln epoch(s).</source>
        <translation>
            <numerusform>來自 %1，%Ln 輪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, not trained to its end: %Ln epoch(s).</source>
        <translation>
            <numerusform>來自 %1，尚未訓練完成：%Ln 輪。</numerusform>
        </translation>
    </message>
    <message>
        <source>the pictures the supernet learned from</source>
        <translation>超網路學習所用的圖片</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::FormulaDialog</name>
    <message>
        <source>Own formulas</source>
        <translation>自訂公式</translation>
    </message>
    <message>
        <source>&amp;Keep and use</source>
        <translation>保留並使用(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存新檔(&amp;S)…</translation>
    </message>
    <message>
        <source>Start &amp;from:</source>
        <translation>從何開始(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Predicts:</source>
        <translation>預測(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>連結(&amp;L)：</translation>
    </message>
    <message>
        <source>Ri&amp;dge:</source>
        <translation>脊迴歸(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Terms, one a line: columns joined by “*”, a name and a colon before them if wanted</source>
        <translation>項(&amp;T)，每行一項：以「*」連接的欄，前面可加名稱與冒號</translation>
    </message>
    <message>
        <source>&amp;Columns of this space (Enter inserts)</source>
        <translation>此空間的欄(&amp;C)（Enter 插入）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>none: a plain sum</source>
        <translation>無：單純加總</translation>
    </message>
    <message>
        <source>saturating: C − exp(−sum), for accuracy</source>
        <translation>飽和：C − exp(−和)，用於準確率</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>strength by cross-validation</source>
        <translation>強度由交叉驗證決定</translation>
    </message>
    <message>
        <source>strength given</source>
        <translation>給定強度</translation>
    </message>
    <message>
        <source>Strength of the ridge</source>
        <translation>脊迴歸強度</translation>
    </message>
    <message>
        <source>my-formula</source>
        <translation>my-formula</translation>
    </message>
    <message>
        <source>Terms of the formula, one a line</source>
        <translation>公式的項，每行一項</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>尋找欄</translation>
    </message>
    <message>
        <source>Columns of this space; Enter inserts one</source>
        <translation>此空間的欄；Enter 插入一個</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>%1, for accuracy</source>
        <translation>%1，用於準確率</translation>
    </message>
    <message>
        <source>%1, for latency</source>
        <translation>%1，用於延遲</translation>
    </message>
    <message>
        <source>Write terms, or start from a formula.</source>
        <translation>請寫入項，或從一個公式開始。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept. There are no measurements yet to fit it to.</source>
        <translation>
            <numerusform>%Ln 項與一個截距。尚無可供擬合的量測。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) and an intercept.</source>
        <translation>
            <numerusform>%Ln 項與一個截距。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a formula</source>
        <translation>開啟公式</translation>
    </message>
    <message>
        <source>Formulas (*.json)</source>
        <translation>公式 (*.json)</translation>
    </message>
    <message>
        <source>Save the formula</source>
        <translation>儲存公式</translation>
    </message>
    <message>
        <source>The formula has changes that are not kept.</source>
        <translation>公式有尚未保留的變更。</translation>
    </message>
    <message>
        <source>Keep &amp;editing</source>
        <translation>繼續編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>捨棄(&amp;D)</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::GoPage</name>
    <message>
        <source>Go</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Where the study and the supernet are kept.</source>
        <translation>研究與超網路存放於何處。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>File of the study</source>
        <translation>研究檔案</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>訓練資料夾</translation>
    </message>
    <message>
        <source>Choose the file of the study</source>
        <translation>選擇研究檔案</translation>
    </message>
    <message>
        <source>Choose the folder of the run</source>
        <translation>選擇訓練資料夾</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>將要做的事</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>仍缺少的項目</translation>
    </message>
    <message>
        <source>St&amp;udy:</source>
        <translation>研究(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>訓練資料夾(&amp;R)：</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes)</source>
        <translation>Vulpes 研究 (*.vulpes)</translation>
    </message>
    <message>
        <source>The study needs a file.</source>
        <translation>研究需要一個檔案。</translation>
    </message>
    <message>
        <source>This study is there already. Choose another name.</source>
        <translation>此研究已存在。請選擇其他名稱。</translation>
    </message>
    <message>
        <source>The run needs a folder.</source>
        <translation>訓練需要一個資料夾。</translation>
    </message>
    <message>
        <source>A supernet lies in this folder already. Choose another one.</source>
        <translation>此資料夾中已有超網路。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>A supernet of %1 is trained for %2 epochs on %3 pictures; then %4 of its networks are sampled into the study. Rows, predictors and the front appear while that goes on. Expected time: %5. It can be stopped and gone on with at any time.</source>
        <translation>將以 %3 張圖片訓練 %1 的超網路 %2 輪，再將其中 %4 個網路取樣到研究中。過程中會陸續出現資料列、預測器與前緣。預計時間：%5。可隨時停止並繼續。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::HardwareDialog</name>
    <message>
        <source>Leave networks &amp;out whose input does not reach their output</source>
        <translation>略去輸入到不了輸出的網路(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>全部(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不選(&amp;N)</translation>
    </message>
    <message>
        <source>Open hardware tables</source>
        <translation>開啟硬體表格</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜尋空間</translation>
    </message>
    <message>
        <source>Accuracies of the study</source>
        <translation>研究的準確率</translation>
    </message>
    <message>
        <source>Data set the networks were measured and trained for</source>
        <translation>網路量測與訓練所用的資料集</translation>
    </message>
    <message>
        <source>Devices of the study; Space checks one</source>
        <translation>研究的裝置；按空白鍵勾選</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>讀取到的內容</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>讀取進度</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>量測項目</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>資料集</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>What to know before believing the tables</source>
        <translation>相信表格之前該知道的事</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>搜尋空間(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Accuracies:</source>
        <translation>準確率(&amp;A)：</translation>
    </message>
    <message>
        <source>Da&amp;ta set:</source>
        <translation>資料集(&amp;T)：</translation>
    </message>
    <message>
        <source>D&amp;evices:</source>
        <translation>裝置(&amp;E)：</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>經測試的最長訓練</translation>
    </message>
    <message>
        <source>the first that there is</source>
        <translation>第一個可用的</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>Choose the files of a benchmark, or the folders they lie in. Several of one benchmark become one table.</source>
        <translation>請選擇某個基準的檔案，或它們所在的資料夾。同一基準的多個檔案會合成一張表格。</translation>
    </message>
    <message>
        <source>Opening hardware tables</source>
        <translation>開啟硬體表格</translation>
    </message>
    <message>
        <source>none in these tables</source>
        <translation>這些表格中沒有</translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2; %3 of %Ln device(s) chosen.</source>
        <translation>
            <numerusform>%2 的 %1 個網路；%Ln 個裝置中選了 %3 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s), without accuracies.</source>
        <translation>
            <numerusform>%2 的 %1 個網路，%Ln 個裝置，沒有準確率。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 networks of %2 on %Ln device(s); accuracies: %3.</source>
        <translation>
            <numerusform>%2 的 %1 個網路，%Ln 個裝置；準確率：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 networks of %2: a search space that is not known here, so they cannot become a study.</source>
        <translation>%2 的 %1 個網路：這裡不認識該搜尋空間，因此無法成為研究。</translation>
    </message>
    <message>
        <source>%1 networks of %2, measured on no device. Add the files that hold measurements.</source>
        <translation>%2 的 %1 個網路，未在任何裝置上量測。請加入含有量測值的檔案。</translation>
    </message>
    <message>
        <source>Foretell a de&amp;vice…</source>
        <translation>預測裝置(&amp;V)…</translation>
    </message>
    <message>
        <source>The latencies of a device that nobody has measured, from a few measurements and these tables</source>
        <translation>由少數量測值與這些表格，得出無人量測過的裝置的延遲</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::HardwarePaths</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>加入檔案(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>加入資料夾(&amp;D)…</translation>
    </message>
    <message>
        <source>Files and folders that are read</source>
        <translation>要讀取的檔案與資料夾</translation>
    </message>
    <message>
        <source>Hardware tables</source>
        <translation>硬體表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.json *.pickle *.pkl);;All files (*)</source>
        <translation>表格 (*.csv *.json *.pickle *.pkl);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Folder of hardware tables</source>
        <translation>硬體表格的資料夾</translation>
    </message>
    <message>
        <source>Reading hardware tables</source>
        <translation>讀取硬體表格</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>讀取已停止。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ImportDialog</name>
    <message>
        <source>a &amp;new study</source>
        <translation>新的研究(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;this study</source>
        <translation>此研究(&amp;T)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>匯入 %1</translation>
    </message>
    <message>
        <source>as the columns say</source>
        <translation>依欄位所示</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜尋空間</translation>
    </message>
    <message>
        <source>for rows that do not say it</source>
        <translation>用於未註明的列</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>for files that do not say it</source>
        <translation>用於未註明的檔案</translation>
    </message>
    <message>
        <source>Image size in pixels</source>
        <translation>影像大小（像素）</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>搜尋空間(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>裝置(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Image size, px:</source>
        <translation>影像大小，px(&amp;I)：</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>讀取到的內容</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>讀取中</translation>
    </message>
    <message>
        <source>Problems by row and column</source>
        <translation>依列與欄列出的問題</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Into:</source>
        <translation>匯入至：</translation>
    </message>
    <message>
        <source>Import into a new study</source>
        <translation>匯入至新的研究</translation>
    </message>
    <message>
        <source>Import into this study</source>
        <translation>匯入至此研究</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在讀取 %1</translation>
    </message>
    <message>
        <source>as assumed</source>
        <translation>依假設</translation>
    </message>
    <message>
        <source>Unit of column %1</source>
        <translation>欄位 %1 的單位</translation>
    </message>
    <message>
        <source>Unit of “%1”:</source>
        <translation>「%1」的單位：</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Row left out</source>
        <translation>略去的列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>讀取 %Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>保留 %Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln 個網路</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 項發現</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 of %5, %6.</source>
        <translation>%1：%2，%3，共 %4 之 %5，%6。</translation>
    </message>
    <message>
        <source>Open as a &amp;hardware table…</source>
        <translation>以硬體表格開啟(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::KeptDialog</name>
    <message>
        <source>Kept fits and runs</source>
        <translation>保留的擬合與執行</translation>
    </message>
    <message>
        <source>Fits and runs kept in the study</source>
        <translation>保留在研究中的擬合與執行</translation>
    </message>
    <message>
        <source>&amp;Keep these fits</source>
        <translation>保留這些擬合(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>the fit in use</source>
        <translation>使用中的擬合</translation>
    </message>
    <message>
        <source>other coefficients than the fit in use</source>
        <translation>與所用擬合的係數不同</translation>
    </message>
    <message>
        <source>a formula not in use</source>
        <translation>未使用的公式</translation>
    </message>
    <message>
        <source>made with other predictors</source>
        <translation>以其他預測器製作</translation>
    </message>
    <message>
        <source>can be replayed</source>
        <translation>可重播</translation>
    </message>
    <message>
        <source>moves not repeated yet</source>
        <translation>步驟尚未重現</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Runs are kept when they end; fits when you ask for it.</source>
        <translation>尚未保留任何東西。執行結束時會保留；擬合則在您要求時保留。</translation>
    </message>
    <message>
        <source>Kept results are not part of what a proof is tied to: keeping or removing them changes no answer.</source>
        <translation>保留的結果不屬於證明所繫的內容：保留或移除都不改變任何答案。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::MeasureDialog</name>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>Measure on a device</source>
        <translation>在裝置上量測</translation>
    </message>
    <message>
        <source>State of the measuring</source>
        <translation>量測的狀態</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>量測進度</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暫停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;random networks of the space, one by one</source>
        <translation>空間中的隨機網路，逐一量測(&amp;R)</translation>
    </message>
    <message>
        <source>the &amp;blocks of the space, as a table that prices every network</source>
        <translation>空間的區塊，成為能為每個網路計價的表(&amp;B)</translation>
    </message>
    <message>
        <source>host, or adb: and the serial number of a phone</source>
        <translation>host，或 adb: 加手機序號</translation>
    </message>
    <message>
        <source>built for the phone</source>
        <translation>為手機建置</translation>
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
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Path of benchmark_model on this machine</source>
        <translation>benchmark_model 在這部機器上的路徑</translation>
    </message>
    <message>
        <source>Choose benchmark_model</source>
        <translation>選擇 benchmark_model</translation>
    </message>
    <message>
        <source>Name of the device in the study</source>
        <translation>裝置在研究中的名稱</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>圖片大小</translation>
    </message>
    <message>
        <source>Number of networks</source>
        <translation>網路數量</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>輪次</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>量測：</translation>
    </message>
    <message>
        <source>De&amp;vice:</source>
        <translation>裝置(&amp;V)：</translation>
    </message>
    <message>
        <source>benchmark_&amp;model:</source>
        <translation>benchmark_model(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Name in the study:</source>
        <translation>在研究中的名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>Pr&amp;ecision:</source>
        <translation>精度(&amp;E)：</translation>
    </message>
    <message>
        <source>Picture si&amp;ze:</source>
        <translation>圖片大小(&amp;Z)：</translation>
    </message>
    <message>
        <source>Ne&amp;tworks:</source>
        <translation>網路(&amp;T)：</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>輪次(&amp;U)：</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>執行緒(&amp;H)：</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>種子(&amp;D)：</translation>
    </message>
    <message>
        <source>benchmark_model of the phone</source>
        <translation>手機用的 benchmark_model</translation>
    </message>
    <message>
        <source>Every different block is timed on its own, between whole networks that decide one scale factor; the held-out networks test the table.</source>
        <translation>每個相異區塊單獨計時，穿插整個網路以決定一個比例因子；保留的網路用來檢驗此表。</translation>
    </message>
    <message>
        <source>Networks are timed in interleaved rounds and kept in the study batch by batch. A network that has a time of this device is never measured again.</source>
        <translation>網路以交錯的輪次計時，逐批保留在研究中。已有此裝置時間的網路不會再量測。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>繼續(&amp;G)</translation>
    </message>
    <message>
        <source>Paused. What was measured is kept.</source>
        <translation>已暫停。已量測的都保留。</translation>
    </message>
    <message>
        <source>Held-out ne&amp;tworks:</source>
        <translation>保留的網路(&amp;T)：</translation>
    </message>
    <message>
        <source>Phones were tested against a stand-in behind the real adb, not on hardware.</source>
        <translation>手機部分是以真正的 adb 搭配模擬裝置測試，並未在實體裝置上測試。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::MeasureFilePanel</name>
    <message>
        <source>&amp;Measure on this machine</source>
        <translation>在這部機器上量測(&amp;M)</translation>
    </message>
    <message>
        <source>Measured latency</source>
        <translation>量測的延遲</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>量測中</translation>
    </message>
    <message>
        <source>Its latency is not measured yet.</source>
        <translation>尚未量測其延遲。</translation>
    </message>
    <message>
        <source>Measuring; other work on this machine disturbs it…</source>
        <translation>量測中；這部機器上的其他工作會造成干擾…</translation>
    </message>
    <message numerus="yes">
        <source>Measure %Ln file(s)</source>
        <translation>
            <numerusform>量測 %Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the measuring was done.</source>
        <translation>量測完成前已停止。</translation>
    </message>
    <message>
        <source>measured here %1 (noise %2)</source>
        <translation>在此量測為 %1（雜訊 %2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; this study predicts nothing for it.</source>
        <translation>%1；此研究無法預測它。</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1; predicted for %2: %3.</source>
        <translation>%1；對 %2 的預測：%3。</translation>
    </message>
    <message>
        <source>%1; what is predicted for %2 is for %3.</source>
        <translation>%1；對 %2 的預測適用於 %3。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::NewStudyWizard</name>
    <message>
        <source>New study</source>
        <translation>新研究</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::RunsDialog</name>
    <message>
        <source>Run a search</source>
        <translation>執行搜尋</translation>
    </message>
    <message>
        <source>Annealing, published rule</source>
        <translation>退火，已發表的規則</translation>
    </message>
    <message>
        <source>Annealing, Metropolis</source>
        <translation>退火，Metropolis</translation>
    </message>
    <message>
        <source>Regularised evolution</source>
        <translation>正則化演化</translation>
    </message>
    <message>
        <source>Random search</source>
        <translation>隨機搜尋</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>執行次數</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>第一個種子</translation>
    </message>
    <message>
        <source>&amp;Rule:</source>
        <translation>規則(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>預算(&amp;B)：</translation>
    </message>
    <message>
        <source>R&amp;uns:</source>
        <translation>執行次數(&amp;U)：</translation>
    </message>
    <message>
        <source>First &amp;seed:</source>
        <translation>第一個種子(&amp;S)：</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>預算：%1</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SampleDialog</name>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>Sample more networks</source>
        <translation>取樣更多網路</translation>
    </message>
    <message>
        <source>State of the sampling</source>
        <translation>取樣狀態</translation>
    </message>
    <message>
        <source>Progress of the sampling</source>
        <translation>取樣進度</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>spread evenly over sizes</source>
        <translation>依大小均勻分布</translation>
    </message>
    <message>
        <source>annealing: fit, search, measure the best, again</source>
        <translation>退火：擬合、搜尋、量測最佳者，反覆進行</translation>
    </message>
    <message>
        <source>what narrows the intervals most</source>
        <translation>最能縮小區間者</translation>
    </message>
    <message>
        <source>Folder of the supernet</source>
        <translation>超網路資料夾</translation>
    </message>
    <message>
        <source>Choose the folder of the supernet</source>
        <translation>選擇超網路資料夾</translation>
    </message>
    <message>
        <source>Which networks are sampled</source>
        <translation>取樣哪些網路</translation>
    </message>
    <message>
        <source>Networks of the plan, those sampled before among them</source>
        <translation>計畫中的網路數，包括先前已取樣者</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>行程數</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Super&amp;net:</source>
        <translation>超網路(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Which networks:</source>
        <translation>哪些網路(&amp;W)：</translation>
    </message>
    <message>
        <source>Networks &amp;in all:</source>
        <translation>網路總數(&amp;I)：</translation>
    </message>
    <message>
        <source>P&amp;rocesses:</source>
        <translation>行程數(&amp;R)：</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>種子(&amp;D)：</translation>
    </message>
    <message>
        <source>Choose the folder of a trained supernet.</source>
        <translation>請選擇已訓練的超網路資料夾。</translation>
    </message>
    <message>
        <source>The study has the %1 networks of this plan already. Ask for more of them.</source>
        <translation>研究中已有此計畫的 %1 個網路。請要求更多。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::ShortcutsDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>重設(&amp;E)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜尋動作與按鍵</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>動作及其按鍵</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按鍵</translation>
    </message>
    <message>
        <source>What the new keys do</source>
        <translation>新按鍵的作用</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重設(&amp;A)</translation>
    </message>
    <message>
        <source>These keys belong to: %1.</source>
        <translation>這些按鍵屬於：%1。</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>這些按鍵無法變更。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SpacePage</name>
    <message>
        <source>Space</source>
        <translation>搜尋空間</translation>
    </message>
    <message>
        <source>Which networks there are to choose from.</source>
        <translation>有哪些網路可供選擇。</translation>
    </message>
    <message>
        <source>About the space</source>
        <translation>關於搜尋空間</translation>
    </message>
    <message>
        <source>S&amp;pace:</source>
        <translation>搜尋空間(&amp;P)：</translation>
    </message>
    <message>
        <source>No space of this program takes pictures of %1 pixels. Go back and choose another picture size, for example 32.</source>
        <translation>本程式沒有接受 %1 像素圖片的搜尋空間。請返回並選擇其他圖片大小，例如 32。</translation>
    </message>
    <message>
        <source>%1 networks.</source>
        <translation>%1 個網路。</translation>
    </message>
    <message>
        <source>The smallest takes %1 multiply-adds for a picture, the largest %2.</source>
        <translation>處理一張圖片，最小者需 %1 次乘加，最大者需 %2 次。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::SuggestDialog</name>
    <message>
        <source>Measure these next</source>
        <translation>接著量測這些</translation>
    </message>
    <message>
        <source>Choosing networks</source>
        <translation>正在選擇網路</translation>
    </message>
    <message>
        <source>Networks to measure</source>
        <translation>要量測的網路</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存為 CSV…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>複製為 CSV</translation>
    </message>
    <message>
        <source>Choosing networks…</source>
        <translation>正在選擇網路…</translation>
    </message>
    <message>
        <source>There are no measurements to learn from, so these fill the space evenly: measure them first, then import the table.</source>
        <translation>沒有可供學習的量測值，因此這些網路均勻填滿空間：請先量測它們，再匯入表格。</translation>
    </message>
    <message>
        <source>Save the networks</source>
        <translation>儲存網路</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>槓桿值</translation>
    </message>
    <message>
        <source>Shrinks by</source>
        <translation>縮減比例</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>These networks shrink the intervals near the budget most. “Shrinks by” is the share, from 0 to 1, that all rows up to this one take away. Measure them, fill in accuracy and %1, and import the table.</source>
        <translation>這些網路最能縮小預算附近的區間。「縮小比例」是 0 到 1 之間、至此列為止所有列共同減去的份額。請量測它們，填入準確率與 %1，再匯入表格。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TableDialog</name>
    <message>
        <source>Copy as CSV</source>
        <translation>複製為 CSV</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TimePage</name>
    <message>
        <source>&amp;Try how fast it is</source>
        <translation>試跑看速度(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>How long the supernet learns, and how many of its networks are sampled.</source>
        <translation>超網路學習多久，以及取樣其中多少網路。</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>處理器</translation>
    </message>
    <message>
        <source>a graphics card, where there is one</source>
        <translation>顯示卡（若有）</translation>
    </message>
    <message>
        <source>spread evenly over sizes</source>
        <translation>依大小均勻分布</translation>
    </message>
    <message>
        <source>annealing: fit, search, measure the best, again</source>
        <translation>退火：擬合、搜尋、量測最佳者，反覆進行</translation>
    </message>
    <message>
        <source>what narrows the intervals most</source>
        <translation>最能縮小區間者</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>Pictures per process and step</source>
        <translation>每個行程每步的圖片數</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>行程數</translation>
    </message>
    <message>
        <source>What trains</source>
        <translation>由何者訓練</translation>
    </message>
    <message>
        <source>Networks to sample</source>
        <translation>要取樣的網路數</translation>
    </message>
    <message>
        <source>Which networks are sampled</source>
        <translation>取樣哪些網路</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Estimate of the time</source>
        <translation>時間估計</translation>
    </message>
    <message>
        <source>The trial is running</source>
        <translation>正在試跑</translation>
    </message>
    <message>
        <source>&amp;Epochs:</source>
        <translation>輪數(&amp;E)：</translation>
    </message>
    <message>
        <source>B&amp;atch:</source>
        <translation>批次(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Processes:</source>
        <translation>行程數(&amp;P)：</translation>
    </message>
    <message>
        <source>T&amp;rain on:</source>
        <translation>訓練於(&amp;R)：</translation>
    </message>
    <message>
        <source>Net&amp;works to sample:</source>
        <translation>要取樣的網路數(&amp;W)：</translation>
    </message>
    <message>
        <source>W&amp;hich networks:</source>
        <translation>哪些網路(&amp;H)：</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>種子(&amp;D)：</translation>
    </message>
    <message>
        <source>Try how fast the training is</source>
        <translation>試跑訓練速度</translation>
    </message>
    <message>
        <source>The whole takes %1: training %2, sampling %3.</source>
        <translation>全部需要 %1：訓練 %2，取樣 %3。</translation>
    </message>
    <message>
        <source>Tried on this computer: %1 pictures per second.</source>
        <translation>在這部電腦上試跑：每秒 %1 張圖片。</translation>
    </message>
    <message>
        <source>Guessed from the size of the networks: %1 pictures per second. A trial of a minute or less knows better.</source>
        <translation>依網路大小推測：每秒 %1 張圖片。試跑不到一分鐘就能知道得更準。</translation>
    </message>
    <message>
        <source>St&amp;op the trial</source>
        <translation>停止試跑(&amp;O)</translation>
    </message>
    <message>
        <source>A step takes %1 pictures (batch times processes), and there are %2 to train on. Make the batch smaller or the processes fewer.</source>
        <translation>每一步需要 %1 張圖片（批次乘以行程數），而訓練圖片只有 %2 張。請縮小批次或減少行程數。</translation>
    </message>
    <message>
        <source>%1 processes share %2 cores: more of them are not faster.</source>
        <translation>%1 個行程共用 %2 個核心：再多也不會更快。</translation>
    </message>
    <message>
        <source>%1 networks are too few for predictors and a front: the smallest formula of this space wants %2.</source>
        <translation>%1 個網路不足以得到預測器與前緣：此空間最小的公式需要 %2 個。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::TransferDialog</name>
    <message>
        <source>&amp;Which to measure</source>
        <translation>該量測哪些(&amp;W)</translation>
    </message>
    <message>
        <source>Save l&amp;ist…</source>
        <translation>儲存清單(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Measurements…</source>
        <translation>量測值(&amp;M)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;oretell</source>
        <translation>預測(&amp;O)</translation>
    </message>
    <message>
        <source>Open as stud&amp;y</source>
        <translation>開啟為研究(&amp;Y)</translation>
    </message>
    <message>
        <source>Foretell a device</source>
        <translation>預測裝置</translation>
    </message>
    <message>
        <source>Save the networks to measure</source>
        <translation>儲存要量測的網路</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Measurements of the device</source>
        <translation>裝置的量測值</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>the longest training that was tested</source>
        <translation>經測試的最長訓練</translation>
    </message>
    <message>
        <source>none in these tables</source>
        <translation>這些表格中沒有</translation>
    </message>
    <message>
        <source>the first that there is</source>
        <translation>第一個可用的</translation>
    </message>
    <message>
        <source>This is the device that is foretold.</source>
        <translation>這是要預測的裝置。</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%2 個網路中的 %1 個</translation>
    </message>
    <message>
        <source>Only %1 of %2 networks: too few to learn from.</source>
        <translation>只有 %2 個網路中的 %1 個：太少，無法學習。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured network(s) are not in these tables.</source>
        <translation>
            <numerusform>有 %Ln 個已量測的網路不在這些表格中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>處理中…</translation>
    </message>
    <message>
        <source>Choose the files of a benchmark, or the folders they lie in: what other devices measured.</source>
        <translation>請選擇基準測試的檔案或其資料夾：其他裝置的量測值。</translation>
    </message>
    <message>
        <source>No two devices of these tables measured latency or energy. Add files that hold such measurements.</source>
        <translation>這些表格中沒有兩個裝置量測過延遲或能耗。請加入含有此類量測值的檔案。</translation>
    </message>
    <message>
        <source>Choose the device to foretell, or type the name of one that nobody has measured.</source>
        <translation>請選擇要預測的裝置，或輸入無人量測過的裝置名稱。</translation>
    </message>
    <message>
        <source>Check the devices to learn from.</source>
        <translation>請勾選要學習的裝置。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) of %1 are measured.</source>
        <translation>
            <numerusform>%1 已量測 %Ln 個網路。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.</source>
        <translation>
            <numerusform>%1 已量測這些表格中的 %2 個網路。假設只知道 %Ln 個來預測它，可看出效果會有多好。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in none of these tables. Ask which networks to measure, save the list, and fill it in on the device; or open what was measured.</source>
        <translation>%1 不在這些表格中。請詢問該量測哪些網路，儲存清單並在裝置上填寫；或開啟已量測的結果。</translation>
    </message>
    <message>
        <source>Measure these networks on %1, fill in the last column of the saved list, and open it as the measurements.</source>
        <translation>請在 %1 上量測這些網路，填寫所存清單的最後一欄，再將它開啟為量測值。</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜尋空間</translation>
    </message>
    <message>
        <source>What is foretold</source>
        <translation>預測的項目</translation>
    </message>
    <message>
        <source>Data set the networks were measured for</source>
        <translation>量測網路時所用的資料集</translation>
    </message>
    <message>
        <source>Device to foretell: one of the tables, or the name of a new one</source>
        <translation>要預測的裝置：表格中的一個，或新裝置的名稱</translation>
    </message>
    <message>
        <source>Devices to learn from; Space checks one</source>
        <translation>要學習的裝置；空白鍵可勾選</translation>
    </message>
    <message>
        <source>How many networks are measured</source>
        <translation>量測多少個網路</translation>
    </message>
    <message>
        <source>Networks to measure</source>
        <translation>要量測的網路</translation>
    </message>
    <message>
        <source>How well it went</source>
        <translation>效果如何</translation>
    </message>
    <message>
        <source>What is foretold of each network</source>
        <translation>每個網路的預測值</translation>
    </message>
    <message>
        <source>Accuracies of the study</source>
        <translation>研究的準確率</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>choose one, or type the name of a new one</source>
        <translation>選擇一個，或輸入新裝置的名稱</translation>
    </message>
    <message>
        <source>The first few of them are the best few, so that more can be measured later</source>
        <translation>前幾個就是最好的幾個，因此之後可以再量測更多</translation>
    </message>
    <message>
        <source>A table with a column of the device: the list that was saved, filled in</source>
        <translation>含有該裝置一欄的表格：已填寫的所存清單</translation>
    </message>
    <message>
        <source>Search &amp;space:</source>
        <translation>搜尋空間(&amp;S)：</translation>
    </message>
    <message>
        <source>Me&amp;tric:</source>
        <translation>指標(&amp;T)：</translation>
    </message>
    <message>
        <source>Data s&amp;et:</source>
        <translation>資料集(&amp;E)：</translation>
    </message>
    <message>
        <source>De&amp;vice:</source>
        <translation>裝置(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Learn from:</source>
        <translation>學習來源(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Networks to measure:</source>
        <translation>要量測的網路(&amp;N)：</translation>
    </message>
    <message>
        <source>Accuracies of the st&amp;udy:</source>
        <translation>研究的準確率(&amp;U)：</translation>
    </message>
    <message>
        <source>Reading measurements</source>
        <translation>讀取量測值</translation>
    </message>
    <message>
        <source>Choosing networks to measure</source>
        <translation>選擇要量測的網路</translation>
    </message>
    <message>
        <source>Foretelling a device</source>
        <translation>預測裝置</translation>
    </message>
    <message>
        <source>Opening what was foretold</source>
        <translation>開啟預測結果</translation>
    </message>
    <message>
        <source>%1 networks, timed by what was foretold: %2; without accuracies.</source>
        <translation>%1 個網路，時間取自預測：%2；無準確率。</translation>
    </message>
    <message>
        <source>%1 networks, timed by what was foretold: %2; accuracies: %3.</source>
        <translation>%1 個網路，時間取自預測：%2；準確率：%3。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>寫入的內容</translation>
    </message>
    <message>
        <source>Comparisons with other runtimes</source>
        <translation>與其他執行環境的比較</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Findings in the file</source>
        <translation>檔案中的發現</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>結構</translation>
    </message>
    <message>
        <source>Signal to noise of each layer</source>
        <translation>各層的訊雜比</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Details of the verification</source>
        <translation>驗證的細節</translation>
    </message>
    <message>
        <source>The structure of the file is wrong</source>
        <translation>檔案結構有誤</translation>
    </message>
    <message>
        <source>Not found on this machine: %1</source>
        <translation>這部機器上找不到：%1</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比較對象</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Same first class</source>
        <translation>首選類別相同</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均誤差</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Steps 0 / 1 / more</source>
        <translation>步數 0／1／更多</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 %（%2 至 %3）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>細節</translation>
    </message>
    <message>
        <source>Structure: nothing found</source>
        <translation>結構：沒有發現</translation>
    </message>
    <message numerus="yes">
        <source>Structure: %n finding(s)</source>
        <translation>
            <numerusform>結構：%n 項發現</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Signal to noise, dB</source>
        <translation>訊雜比，dB</translation>
    </message>
</context>
<context>
    <name>vulpes::dialogs::VerifyDialog</name>
    <message>
        <source>Verify %1</source>
        <translation>驗證 %1</translation>
    </message>
    <message>
        <source>What the file is</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>It must be the &amp;network shown, of this study</source>
        <translation>必須是此研究所示的網路(&amp;N)</translation>
    </message>
    <message>
        <source>Check against the network shown</source>
        <translation>與所示網路核對</translation>
    </message>
    <message>
        <source>generated pictures</source>
        <translation>產生的圖片</translation>
    </message>
    <message>
        <source>generated noise</source>
        <translation>產生的雜訊</translation>
    </message>
    <message>
        <source>a folder of pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>Inputs to run</source>
        <translation>要執行的輸入</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>圖片資料夾</translation>
    </message>
    <message>
        <source>How many inputs</source>
        <translation>輸入的數量</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>驗證進度</translation>
    </message>
    <message>
        <source>&amp;Inputs:</source>
        <translation>輸入(&amp;I)：</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>資料夾(&amp;D)：</translation>
    </message>
    <message>
        <source>Num&amp;ber:</source>
        <translation>數量(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>驗證(&amp;V)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>檢查中…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n operator(s), %2</source>
        <translation>
            <numerusform>%1，%n 個運算，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>網路：%1</translation>
    </message>
    <message numerus="yes">
        <source>Classes: %n, from %1 to %2</source>
        <translation>
            <numerusform>類別：%n 個，從 %1 到 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not say how its input is prepared.</source>
        <translation>檔案沒有說明如何準備輸入。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>It is another network: %1</source>
        <translation>它是另一個網路：%1</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>未指名</translation>
    </message>
    <message>
        <source>It does not come from this study as it is now.</source>
        <translation>它並非出自此研究的現況。</translation>
    </message>
    <message>
        <source>It does not hold these weights.</source>
        <translation>它不含這些權重。</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::JobTray</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>執行中工作的進度</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>停止執行中的工作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job: phase</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1：正在停止…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩餘 %2</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MainWindow</name>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（唯讀）</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s)</source>
        <translation>
            <numerusform>%Ln 個最佳取捨</numerusform>
        </translation>
    </message>
    <message>
        <source>no measurements</source>
        <translation>沒有量測值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>已量測 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>已排除 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>formulas: %1 and %2</source>
        <translation>公式：%1 與 %2</translation>
    </message>
    <message>
        <source>Filter rows and front points: s24.depth=3 and latency&lt;120</source>
        <translation>篩選列與前緣點：s24.depth=3 and latency&lt;120</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was tried: what happened</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>篩選…</translation>
    </message>
    <message>
        <source>Work is running</source>
        <translation>工作執行中</translation>
    </message>
    <message>
        <source>Some work is still running.</source>
        <translation>仍有工作在執行。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止並關閉</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>完成後關閉</translation>
    </message>
    <message>
        <source>Best cross-validated</source>
        <translation>交叉驗證最佳</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>沒有可復原的步驟</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>沒有可重做的步驟</translation>
    </message>
    <message>
        <source>Show pane ▸ %1</source>
        <translation>顯示窗格 ▸ %1</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>開啟時的狀態</translation>
    </message>
    <message>
        <source>History of steps</source>
        <translation>步驟歷程</translation>
    </message>
    <message>
        <source>Budget by 0.1 ms (front, slider)</source>
        <translation>預算增減 0.1 ms（前緣、滑桿）</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>Budget by 1 ms</source>
        <translation>預算增減 1 ms</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左、Shift+右</translation>
    </message>
    <message>
        <source>Next and previous front step</source>
        <translation>前緣的下一階與上一階</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Fastest and most accurate network</source>
        <translation>最快與最準確的網路</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Walk along the front without changing the budget</source>
        <translation>沿前緣移動但不改變預算</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>Pin the network shown (front)</source>
        <translation>釘選顯示的網路（前緣）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The manual is not part of this build.</source>
        <translation>此版本不含手冊。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手冊</translation>
    </message>
    <message>
        <source>What was proved</source>
        <translation>證明了什麼</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>儲存證明…</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在開啟 %1</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>忘記這些檔案</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>開啟研究</translation>
    </message>
    <message>
        <source>Saved. Every step is written to the study as you work.</source>
        <translation>已儲存。每個步驟都會在您工作時寫入研究。</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>將研究另存為</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes)</source>
        <translation>Vulpes 研究 (*.vulpes)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在儲存</translation>
    </message>
    <message>
        <source>Import measurements</source>
        <translation>匯入量測值</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save the front</source>
        <translation>儲存前緣</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the front</source>
        <translation>正在儲存前緣</translation>
    </message>
    <message>
        <source>Save the measurements</source>
        <translation>儲存量測值</translation>
    </message>
    <message>
        <source>Saving the measurements</source>
        <translation>正在儲存量測值</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>儲存表格</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>正在儲存表格</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 圖片 (*.png);;SVG 圖形 (*.svg)</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>正在儲存圖片</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>儲存證明</translation>
    </message>
    <message>
        <source>Proof files (*.proof.json *.json)</source>
        <translation>證明檔 (*.proof.json *.json)</translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation>證明檔</translation>
    </message>
    <message>
        <source>The proof is in %1. Check it with: vulpes-cli check.</source>
        <translation>證明在 %1。檢查方式：vulpes-cli check。</translation>
    </message>
    <message>
        <source>Saving the proof</source>
        <translation>正在儲存證明</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已複製：%1</translation>
    </message>
    <message>
        <source>formula: %1</source>
        <translation>公式：%1</translation>
    </message>
    <message>
        <source>The fits are kept in the study.</source>
        <translation>擬合已保留在研究中。</translation>
    </message>
    <message>
        <source>Nothing was kept: there is no fit of this study&apos;s own, or the study cannot be written.</source>
        <translation>未保留任何東西：此研究沒有自己的擬合，或研究無法寫入。</translation>
    </message>
    <message>
        <source>Findings of the import</source>
        <translation>匯入的發現</translation>
    </message>
    <message>
        <source>Verify a model file</source>
        <translation>驗證模型檔</translation>
    </message>
    <message>
        <source>TFLite models (*.tflite);;All files (*)</source>
        <translation>TFLite 模型 (*.tflite);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>顯示發現</translation>
    </message>
    <message>
        <source>Vulpes studies (*.vulpes);;Tables (*.csv *.tsv);;Model files (*.tflite);;All files (*)</source>
        <translation>Vulpes 研究 (*.vulpes);;表格 (*.csv *.tsv);;模型檔案 (*.tflite);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>A training is under way. Stopped, it keeps a checkpoint, and goes on when this study is open again.</source>
        <translation>訓練正在進行。停止時會保留檢查點，再次開啟此研究時可繼續。</translation>
    </message>
    <message>
        <source>A training is under way. Another study can be opened once it is stopped; it keeps a checkpoint, and goes on when its study is open again.</source>
        <translation>訓練正在進行。停止後才能開啟其他研究；停止時會保留檢查點，再次開啟其研究時可繼續。</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>停止並開啟</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>A training is under way</source>
        <translation>訓練正在進行</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>關閉此訊息</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做什麼</translation>
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
        <translation>符合您延遲預算的最準確網路、為何是它，以及證明。</translation>
    </message>
    <message>
        <source>&amp;Continue with the demo</source>
        <translation>繼續使用示範(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue with %1</source>
        <translation>繼續使用 %1(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explore the demo</source>
        <translation>探索示範(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import measurements…</source>
        <translation>匯入量測值(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Open a study…</source>
        <translation>開啟研究(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent studies</source>
        <translation>最近的研究(&amp;R)</translation>
    </message>
    <message>
        <source>Recent studies; Enter opens one</source>
        <translation>最近的研究；按 Enter 開啟</translation>
    </message>
    <message>
        <source>&amp;Go on with the last study at every start</source>
        <translation>每次啟動時繼續上次的研究(&amp;G)</translation>
    </message>
    <message>
        <source>Go on with the last study at every start</source>
        <translation>每次啟動時繼續上次的研究</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>任何內容都不會離開這部電腦。</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1（已不存在）</translation>
    </message>
    <message>
        <source>&amp;New study from pictures…</source>
        <translation>從圖片建立新研究(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;hardware tables…</source>
        <translation>開啟硬體表格(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>vulpes::main_window::WelcomeStrip</name>
    <message>
        <source>Drag the orange line: the network with the best predicted accuracy within that latency follows, proved.</source>
        <translation>拖曳橘色線：在該延遲內預測準確率最高的網路會跟著變動，並附證明。</translation>
    </message>
    <message>
        <source>Show front and network</source>
        <translation>顯示前緣與網路</translation>
    </message>
    <message>
        <source>Why this one? Contributions show what each stage adds in accuracy and costs in time.</source>
        <translation>為什麼是這個？貢獻顯示每個階段增加多少準確率、花費多少時間。</translation>
    </message>
    <message>
        <source>Show contributions</source>
        <translation>顯示貢獻</translation>
    </message>
    <message>
        <source>Change a block of the network: both predictions and the verdict move at once. Undo brings it back.</source>
        <translation>改變網路的一個區塊：兩個預測與判定立即更新。復原可還原。</translation>
    </message>
    <message>
        <source>Go to the network</source>
        <translation>前往網路</translation>
    </message>
    <message>
        <source>Doubt it: diagnostics say how good the predictors are, and what to measure next.</source>
        <translation>懷疑它：診斷說明預測器有多好，以及接著該量測什麼。</translation>
    </message>
    <message>
        <source>Show diagnostics</source>
        <translation>顯示診斷</translation>
    </message>
    <message>
        <source>Take it home: copy the network as text, or import your own measurements. Nothing leaves this computer.</source>
        <translation>帶走它：將網路複製為文字，或匯入您自己的量測值。沒有任何資料會離開這部電腦。</translation>
    </message>
    <message>
        <source>Copy the network</source>
        <translation>複製網路</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>下一個提示</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>不再顯示</translation>
    </message>
    <message>
        <source>Do not show the welcome again</source>
        <translation>不再顯示歡迎畫面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>關閉歡迎畫面</translation>
    </message>
</context>
<context>
    <name>vulpes::models::CandidatesModel</name>
    <message>
        <source>best of seed %1</source>
        <translation>種子 %1 的最佳</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>釘選 A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>釘選 B</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>front %1</source>
        <translation>前緣 %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>Predicted, %</source>
        <translation>預測值，%</translation>
    </message>
    <message>
        <source>Residual, points</source>
        <translation>殘差，百分點</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已量測</translation>
    </message>
    <message>
        <source>front</source>
        <translation>前緣</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已造訪</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>超出預算</translation>
    </message>
    <message>
        <source>within</source>
        <translation>預算內</translation>
    </message>
    <message>
        <source>Measured less predicted accuracy, percent points</source>
        <translation>量測準確率減預測準確率，百分點</translation>
    </message>
    <message>
        <source>Leverage, larger</source>
        <translation>槓桿值，較大者</translation>
    </message>
    <message>
        <source>Cook, larger</source>
        <translation>Cook 距離，較大者</translation>
    </message>
    <message>
        <source>Studentised, larger</source>
        <translation>學生化，較大者</translation>
    </message>
    <message>
        <source>The larger of the two predictors</source>
        <translation>兩個預測器中較大者</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>預測，%1</translation>
    </message>
</context>
<context>
    <name>vulpes::models::CoefficientsModel</name>
    <message>
        <source>Term</source>
        <translation>項</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % 上限</translation>
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
        <translation>校正後的 p</translation>
    </message>
    <message>
        <source>VIF</source>
        <translation>VIF</translation>
    </message>
    <message>
        <source>SE (HC3)</source>
        <translation>SE(HC3)</translation>
    </message>
    <message>
        <source>Coefficient of the regression. Single weights of related terms mean little; see the effects.</source>
        <translation>迴歸係數。相關各項的單一權重意義不大；請看效應。</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg over all terms</source>
        <translation>對所有項的 Benjamini–Hochberg 校正</translation>
    </message>
    <message>
        <source>Variance inflation: how much the other terms already say the same</source>
        <translation>變異數膨脹：其他項已表達相同資訊的程度</translation>
    </message>
    <message>
        <source>Standard error that allows for unequal variances</source>
        <translation>容許變異數不等的標準誤</translation>
    </message>
    <message>
        <source>The sign of this weight is not the sign of the effect it belongs to.</source>
        <translation>此權重的正負號與其所屬效應的正負號不同。</translation>
    </message>
    <message>
        <source>Left out: other terms say exactly the same.</source>
        <translation>已略去：其他項表達完全相同的資訊。</translation>
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
        <translation>公式</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>係數</translation>
    </message>
    <message>
        <source>RMSE (CV)</source>
        <translation>RMSE(CV)</translation>
    </message>
    <message>
        <source>MAE (CV)</source>
        <translation>MAE(CV)</translation>
    </message>
    <message>
        <source>Kendall tau (CV)</source>
        <translation>Kendall tau(CV)</translation>
    </message>
    <message>
        <source>AIC</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>cannot be fitted here</source>
        <translation>在此無法擬合</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>It says nothing of some networks of the space, because it is locked or reads scores that they lack: its errors are of other rows, and it is only used when you choose it.</source>
        <translation>它不涵蓋空間中的某些網路，因為它有鎖定，或讀取這些網路所缺的分數：其誤差取自其他資料列，且只在您選用時才採用。</translation>
    </message>
    <message>
        <source>of a part of the networks</source>
        <translation>僅適用部分網路</translation>
    </message>
</context>
<context>
    <name>vulpes::models::KeptModel</name>
    <message numerus="yes">
        <source>%Ln row(s), R² %1, residual SE %2</source>
        <translation>
            <numerusform>%Ln 列，R² %1，殘差標準誤 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), best %1</source>
        <translation>
            <numerusform>%Ln 次執行，最佳 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>擬合</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>執行</translation>
    </message>
</context>
<context>
    <name>vulpes::models::OperatorsModel</name>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n 個運算</numerusform>
        </translation>
    </message>
    <message>
        <source>Block, operator</source>
        <translation>區塊、運算</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>執行於</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>預測，%1</translation>
    </message>
</context>
<context>
    <name>vulpes::models::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
</context>
<context>
    <name>vulpes::state</name>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>解除 %1</translation>
    </message>
    <message>
        <source>Lock %1 = %2</source>
        <translation>鎖定 %1 = %2</translation>
    </message>
    <message>
        <source>Change locks</source>
        <translation>變更鎖定</translation>
    </message>
    <message>
        <source>Budget %1 → %2</source>
        <translation>預算 %1 → %2</translation>
    </message>
    <message>
        <source>Chance of meeting %1 → %2</source>
        <translation>達成機率 %1 → %2</translation>
    </message>
    <message>
        <source>Change other budgets</source>
        <translation>變更其他預算</translation>
    </message>
    <message>
        <source>Tie the blocks of a stage</source>
        <translation>讓同一階段的區塊一致</translation>
    </message>
    <message>
        <source>Untie the blocks of a stage</source>
        <translation>讓同一階段的區塊各自選擇</translation>
    </message>
    <message>
        <source>Accuracy formula: %1</source>
        <translation>準確率公式：%1</translation>
    </message>
    <message>
        <source>Latency formula: %1</source>
        <translation>延遲公式：%1</translation>
    </message>
    <message>
        <source>Change own formulas</source>
        <translation>變更自訂公式</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>裝置：%1</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln row(s)</source>
        <translation>
            <numerusform>排除 %Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln row(s)</source>
        <translation>
            <numerusform>納入 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap pins</source>
        <translation>交換釘選</translation>
    </message>
    <message>
        <source>Unpin A</source>
        <translation>取消釘選 A</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>釘選為 A</translation>
    </message>
    <message>
        <source>Unpin B</source>
        <translation>取消釘選 B</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>釘選為 B</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>篩選 %1</translation>
    </message>
    <message>
        <source>Follow the optimum</source>
        <translation>跟隨最佳解</translation>
    </message>
    <message>
        <source>Look at a network</source>
        <translation>檢視一個網路</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>與 %1 比較</translation>
    </message>
    <message>
        <source>Budget of the second device → %1</source>
        <translation>第二裝置的預算 → %1</translation>
    </message>
</context>
<context>
    <name>vulpes::state::Measuring</name>
    <message numerus="yes">
        <source>%Ln network(s) measured; the machine drifted by %1.</source>
        <translation>
            <numerusform>已量測 %Ln 個網路；機器漂移 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block table of %Ln entry(ies), scale factor %1.</source>
        <translation>
            <numerusform>區塊表有 %Ln 筆，比例因子 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln held-out network(s): error %1, measuring again differs by %2; Kendall tau %3 against %4.</source>
        <translation>
            <numerusform>在 %Ln 個保留的網路上：誤差 %1，重新量測相差 %2；Kendall tau %3 對 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>沒有開啟研究。</translation>
    </message>
    <message>
        <source>Measurements are kept in a study that can be written. Save this one first.</source>
        <translation>量測要保留在可寫入的研究中。請先儲存此研究。</translation>
    </message>
    <message numerus="yes">
        <source>Measure %Ln network(s)</source>
        <translation>
            <numerusform>量測 %Ln 個網路</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure the blocks of the space</source>
        <translation>量測空間的區塊</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2／%3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩餘 %2</translation>
    </message>
</context>
<context>
    <name>vulpes::state::SessionState</name>
    <message>
        <source>wider blocks</source>
        <translation>更寬的區塊</translation>
    </message>
    <message>
        <source>narrower blocks</source>
        <translation>更窄的區塊</translation>
    </message>
    <message>
        <source>larger kernels</source>
        <translation>更大的卷積核</translation>
    </message>
    <message>
        <source>smaller kernels</source>
        <translation>更小的卷積核</translation>
    </message>
    <message>
        <source>more %1</source>
        <translation>更多 %1</translation>
    </message>
    <message>
        <source>less %1</source>
        <translation>更少 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>;</translation>
    </message>
    <message>
        <source>%1 buys %2: %3</source>
        <translation>%1 換得 %2：%3</translation>
    </message>
    <message>
        <source>%1 costs %2: %3</source>
        <translation>%1 付出 %2：%3</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>已發表的規則</translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation>Metropolis</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>演化</translation>
    </message>
    <message>
        <source>Random search</source>
        <translation>隨機搜尋</translation>
    </message>
    <message>
        <source>%1, %2, seeds %3–%4</source>
        <translation>%1，%2，種子 %3–%4</translation>
    </message>
    <message>
        <source>%1 of %2 runs kept.</source>
        <translation>保留 %2 次執行中的 %1 次。</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜尋執行</translation>
    </message>
    <message>
        <source>Remove runs: %1</source>
        <translation>移除執行：%1</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Reading the study</source>
        <translation>正在讀取研究</translation>
    </message>
    <message>
        <source>Saving the study</source>
        <translation>正在儲存研究</translation>
    </message>
    <message>
        <source>Fits and front</source>
        <translation>擬合與前緣</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>證明</translation>
    </message>
    <message>
        <source>What if %1 %2 → %3</source>
        <translation>假設 %1 %2 → %3</translation>
    </message>
    <message>
        <source>What if %1 = %2</source>
        <translation>假設 %1 = %2</translation>
    </message>
    <message>
        <source>Swap pins</source>
        <translation>交換釘選</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s) from %1</source>
        <translation>
            <numerusform>從 %1 匯入 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping the runs</source>
        <translation>保留執行</translation>
    </message>
    <message>
        <source>Removing the runs</source>
        <translation>移除執行</translation>
    </message>
    <message>
        <source>Reading the kept runs</source>
        <translation>讀取保留的執行</translation>
    </message>
    <message>
        <source>Repeating kept runs</source>
        <translation>重做保留的執行</translation>
    </message>
    <message>
        <source>other widths</source>
        <translation>其他寬度</translation>
    </message>
    <message>
        <source>other kernels</source>
        <translation>其他卷積核</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>其他 %1</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>resolution 192 → 224</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Keep the fits</source>
        <translation>保留擬合</translation>
    </message>
    <message>
        <source>Remove kept result: %1</source>
        <translation>移除保留的結果：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) more</source>
        <translation>
            <numerusform>多 %Ln 個區塊</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) fewer</source>
        <translation>
            <numerusform>少 %Ln 個區塊</numerusform>
        </translation>
    </message>
    <message>
        <source>stage %1 (%2)</source>
        <comment>stage 24 (1 block more)</comment>
        <translation>階段 %1（%2）</translation>
    </message>
    <message>
        <source>stages %1 (%2)</source>
        <comment>stages 24 and 40 (1 block more)</comment>
        <translation>階段 %1（%2）</translation>
    </message>
</context>
<context>
    <name>vulpes::state::Training</name>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)), and its networks are sampled.</source>
        <translation>
            <numerusform>此研究的超網路已訓練（%Ln 輪），其網路也已取樣。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The supernet of this study is trained (%Ln epoch(s)).</source>
        <translation>
            <numerusform>此研究的超網路已訓練（%Ln 輪）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The supernet is trained; the sampling of its networks is not finished.</source>
        <translation>超網路已訓練完成；其網路的取樣尚未完成。</translation>
    </message>
    <message numerus="yes">
        <source>The training stopped after %Ln epoch(s). It goes on from its checkpoint.</source>
        <translation>
            <numerusform>訓練在 %Ln 輪後停止，可從檢查點繼續。</numerusform>
        </translation>
    </message>
    <message>
        <source>This build has no training support. Export with existing weights still works.</source>
        <translation>此版本不支援訓練。仍可使用現有權重匯出。</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>沒有開啟的研究。</translation>
    </message>
    <message>
        <source>Samples are kept in a study that can be written. Save this one first.</source>
        <translation>樣本存放在可寫入的研究中。請先儲存此研究。</translation>
    </message>
    <message>
        <source>Train a supernet</source>
        <translation>訓練超網路</translation>
    </message>
    <message>
        <source>Sample networks</source>
        <translation>取樣網路</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩餘 %2</translation>
    </message>
    <message>
        <source>The trainer starts and reads the pictures.</source>
        <translation>訓練程式正在啟動並讀取圖片。</translation>
    </message>
    <message>
        <source>The pictures are read; the first steps are on their way.</source>
        <translation>圖片已讀取；最初的步驟正在進行。</translation>
    </message>
    <message>
        <source>Epoch %1 of %2, step %3 of %4, %5 pictures per second</source>
        <translation>第 %1 輪，共 %2 輪；第 %3 步，共 %4 步；每秒 %5 張圖片</translation>
    </message>
    <message>
        <source>Networks of the supernet are chosen and evaluated.</source>
        <translation>正在選擇並評估超網路中的網路。</translation>
    </message>
    <message>
        <source>Sampling: %1 of %2 networks</source>
        <translation>取樣：%1／%2 個網路</translation>
    </message>
    <message>
        <source>Stopping. What is done is being kept.</source>
        <translation>正在停止，並保留已完成的部分。</translation>
    </message>
    <message>
        <source>The supernet of this study is trained; how it learned is not kept here.</source>
        <translation>此研究的超網路已訓練；其學習過程未保存於此。</translation>
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
        <translation>%1 百分點</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>約 %1 分鐘</translation>
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
        <translation>階段 %1 區塊 %2：移除</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>decision, value: expansion 6</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>decision, from, to</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>stage %1: %2</source>
        <comment>stage 24: depth 2 → 3</comment>
        <translation>階段 %1：%2</translation>
    </message>
    <message>
        <source>stage %1 block %2: added with %3</source>
        <comment>stage 24 block 3: added with expansion 6, kernel 3</comment>
        <translation>階段 %1 區塊 %2：加入，%3</translation>
    </message>
    <message>
        <source>stage %1 block %2: %3</source>
        <comment>stage 24 block 2: expansion 4 → 6</comment>
        <translation>階段 %1 區塊 %2：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>vulpes::views::BudgetBar</name>
    <message>
        <source>&amp;Budget</source>
        <translation>預算(&amp;B)</translation>
    </message>
    <message>
        <source>Chance of meeting</source>
        <translation>達成機率</translation>
    </message>
    <message>
        <source>Chance of meeting the budget: %1</source>
        <translation>符合預算的機率：%1</translation>
    </message>
    <message>
        <source>Another chance of meeting the budget</source>
        <translation>其他的預算達成機率</translation>
    </message>
    <message>
        <source>How likely a new measurement of the chosen network is to stay within the budget.</source>
        <translation>對所選網路重新量測時，有多大機率仍在預算之內。</translation>
    </message>
    <message>
        <source>Chance of meeting the budget, %:</source>
        <translation>符合預算的機率，%：</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>Budget. Arrows one step, Shift ten, Page Up and Down the next and previous front step.</source>
        <translation>預算。方向鍵移動一步，Shift 移動十步，Page Up 與 Page Down 移至前緣的下一步與上一步。</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>預算：%1</translation>
    </message>
    <message>
        <source>Needs a predictor fitted to measurements: coefficients alone say nothing about their error.</source>
        <translation>需要擬合自量測值的預測器：單憑係數無法得知其誤差。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::BusyVeil</name>
    <message>
        <source>Working</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止這項工作</translation>
    </message>
</context>
<context>
    <name>vulpes::views::CandidatesView</name>
    <message>
        <source>Pin as A</source>
        <translation>釘選為 A</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>釘選為 B</translation>
    </message>
    <message>
        <source>Exclude or include the selected rows</source>
        <translation>排除或納入所選的列</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候選</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>顯示(&amp;O)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已量測</translation>
    </message>
    <message>
        <source>front</source>
        <translation>前緣</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已造訪</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>Candidates shown</source>
        <translation>顯示的候選</translation>
    </message>
    <message>
        <source>Candidates; Enter shows one, A and D pin it, Delete excludes</source>
        <translation>候選；Enter 顯示其一，A 與 D 釘選，Delete 排除</translation>
    </message>
    <message>
        <source>No measurements yet: only predicted networks are listed.</source>
        <translation>還沒有量測值：只列出預測的網路。</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 個候選</translation>
    </message>
    <message>
        <source>%1 of %2 match the filter</source>
        <translation>%2 個中有 %1 個符合篩選條件</translation>
    </message>
</context>
<context>
    <name>vulpes::views::CompareView</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>量度(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;within the cheapest</source>
        <translation>限最省的(&amp;W)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>裝置…</translation>
    </message>
    <message>
        <source>Metric the devices are compared by</source>
        <translation>比較裝置所用的量度</translation>
    </message>
    <message>
        <source>Share of each device&apos;s networks that its best may come from</source>
        <translation>每個裝置的最佳網路可取自的網路比例</translation>
    </message>
    <message>
        <source>Devices that are drawn</source>
        <translation>所繪的裝置</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>值得注意之處</translation>
    </message>
    <message>
        <source>How alike devices rank networks: Kendall&apos;s tau of each pair</source>
        <translation>裝置對網路的排序有多相似：各對的 Kendall tau</translation>
    </message>
    <message>
        <source>The best network of each device and its place on the others</source>
        <translation>各裝置的最佳網路及其在其他裝置上的位次</translation>
    </message>
    <message>
        <source>Nothing was measured on a device yet. Import measurements of several devices to compare them.</source>
        <translation>尚未在任何裝置上測量。匯入多個裝置的測量值以進行比較。</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>Networks were measured on one device only. Measure or import a second one to compare them.</source>
        <translation>網路只在一個裝置上測量過。測量或匯入第二個裝置以進行比較。</translation>
    </message>
    <message>
        <source>Compare devices</source>
        <translation>比較裝置</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Measured networks and their front on %1</source>
        <translation>%1 上測得的網路及其前緣</translation>
    </message>
    <message>
        <source>device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>its best network</source>
        <translation>其最佳網路</translation>
    </message>
    <message>
        <source>its place on %1, %</source>
        <translation>在 %1 上的位次，%</translation>
    </message>
    <message>
        <source>%1 and %2: Kendall tau %3.</source>
        <translation>%1 與 %2：Kendall tau %3。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) compared.</source>
        <translation>
            <numerusform>已比較 %Ln 個裝置。</numerusform>
        </translation>
    </message>
    <message>
        <source>budget: %1</source>
        <translation>預算：%1</translation>
    </message>
    <message>
        <source>The best network within the cheapest %1 of %2 (%3) costs more than %4 of the networks on %5.</source>
        <translation>在 %2 上最省的 %1 之內，最佳網路（%3）在 %5 上比 %4 的網路代價更高。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ContributionsView</name>
    <message>
        <source>Show blocks</source>
        <translation>顯示區塊</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>貢獻</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>屬於(&amp;O)</translation>
    </message>
    <message>
        <source>a&amp;gainst</source>
        <translation>相對於(&amp;G)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>average network</source>
        <translation>平均網路</translation>
    </message>
    <message>
        <source>fastest network</source>
        <translation>最快的網路</translation>
    </message>
    <message>
        <source>pin A</source>
        <translation>釘選 A</translation>
    </message>
    <message>
        <source>pin B</source>
        <translation>釘選 B</translation>
    </message>
    <message>
        <source>B&amp;locks</source>
        <translation>區塊(&amp;L)</translation>
    </message>
    <message>
        <source>Prediction explained</source>
        <translation>說明的預測</translation>
    </message>
    <message>
        <source>Baseline of the explanation</source>
        <translation>說明的基準</translation>
    </message>
    <message>
        <source>Show single blocks</source>
        <translation>顯示單一區塊</translation>
    </message>
    <message>
        <source>One bar per block inside each stage</source>
        <translation>每個階段內每個區塊一條長條</translation>
    </message>
    <message>
        <source>Contributions, waterfall</source>
        <translation>貢獻，瀑布圖</translation>
    </message>
    <message>
        <source>No intervals: the covariance of these coefficients is unknown.</source>
        <translation>沒有區間：這些係數的共變異數未知。</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>預測準確率，%</translation>
    </message>
    <message>
        <source>Nothing is pinned there. Press A or D to pin the network shown.</source>
        <translation>那裡沒有釘選。按 A 或 D 釘選顯示的網路。</translation>
    </message>
    <message>
        <source>Choose a network to see what its prediction is made of.</source>
        <translation>選擇一個網路，查看其預測的組成。</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>解析度</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>階段 %1</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>區塊 %1</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>此網路</translation>
    </message>
    <message>
        <source>No contributions to show.</source>
        <translation>沒有可顯示的貢獻。</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>解析度 %1</translation>
    </message>
    <message>
        <source>stage %1 %2</source>
        <translation>階段 %1 %2</translation>
    </message>
    <message>
        <source>From %1 (%2) to %3. What matters most: %4.</source>
        <translation>從 %1(%2)到 %3。最重要的：%4。</translation>
    </message>
    <message>
        <source>no single block</source>
        <translation>不屬於任何單一區塊</translation>
    </message>
    <message>
        <source>edge %1</source>
        <comment>of a cell: edge ab</comment>
        <translation>邊 %1</translation>
    </message>
    <message>
        <source>scores</source>
        <comment>of untrained networks</comment>
        <translation>分數</translation>
    </message>
</context>
<context>
    <name>vulpes::views::DevicesView</name>
    <message>
        <source>Show the best network on both devices</source>
        <translation>顯示兩個裝置上的最佳網路</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>裝置(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;with</source>
        <translation>與(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;budget there</source>
        <translation>該處預算(&amp;B)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示它</translation>
    </message>
    <message>
        <source>Fronts of both devices</source>
        <translation>兩個裝置的前緣</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>no other device</source>
        <translation>沒有其他裝置</translation>
    </message>
    <message>
        <source>Compare devices</source>
        <translation>比較裝置</translation>
    </message>
    <message>
        <source>Best on both devices</source>
        <translation>兩個裝置上的最佳</translation>
    </message>
    <message>
        <source>Measured on both (tau %1)</source>
        <translation>兩者皆有量測（tau %1）</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>預測準確率，%</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>量測</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln 個執行緒</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: nothing measured.</source>
        <translation>%1：沒有量測。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s), each predicted without itself: %2.</source>
        <translation>
            <numerusform>%1：%Ln 個網路，各以不含自身的擬合預測：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln network(s): %2.</source>
        <translation>
            <numerusform>%1：%Ln 個網路：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>No network keeps %1 on %2 and %3 on %4.</source>
        <translation>沒有網路能在 %2 上符合 %1 且在 %4 上符合 %3。</translation>
    </message>
    <message>
        <source>Looking for the best network on both…</source>
        <translation>正在尋找兩者皆佳的網路…</translation>
    </message>
    <message>
        <source>Best on both: %1, %2 on %3, %4 on %5.</source>
        <translation>兩者皆佳：%1，在 %3 上 %2，在 %5 上 %4。</translation>
    </message>
    <message>
        <source>%1 Proved for the predictors.</source>
        <translation>%1 已對預測器證明。</translation>
    </message>
    <message>
        <source>%1 Best found: at most %2 may be missing.</source>
        <translation>%1 目前最佳：最多可能差 %2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no second device with measurements to compare with.</source>
        <translation>沒有第二個有量測的裝置可供比較。</translation>
    </message>
    <message numerus="yes">
        <source>Measured on both: %Ln network(s), Kendall tau %1.</source>
        <translation>
            <numerusform>兩者皆有量測：%Ln 個網路，Kendall tau %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Device, and what it was measured for</source>
        <translation>裝置及其量測項目</translation>
    </message>
    <message>
        <source>Second device, and what it was measured for</source>
        <translation>第二個裝置及其量測項目</translation>
    </message>
    <message>
        <source>Budget on the second device</source>
        <translation>第二個裝置上的預算</translation>
    </message>
    <message>
        <source>Measured against predicted</source>
        <translation>量測值對預測值</translation>
    </message>
    <message>
        <source>Measured against predicted on the second device</source>
        <translation>第二個裝置上的量測值對預測值</translation>
    </message>
    <message>
        <source>One device against the other</source>
        <translation>一個裝置對另一個裝置</translation>
    </message>
    <message>
        <source>No latency or energy was measured in this study. Import measurements of one device or more to see how well they are predicted.</source>
        <translation>此研究中沒有量測過延遲或能耗。請匯入一個或多個裝置的量測值，以查看預測得如何。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: median error %2, tau %3</source>
        <translation>%1：誤差中位數 %2，tau %3</translation>
    </message>
    <message>
        <source>predicted, %1</source>
        <translation>預測，%1</translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>量測，%1</translation>
    </message>
    <message>
        <source>error %1 in the mean, %2 in the median, %3 within 10 %, Kendall tau %4</source>
        <translation>誤差平均 %1、中位數 %2，%3 在 10 % 以內，Kendall tau %4</translation>
    </message>
</context>
<context>
    <name>vulpes::views::DiagnosticsView</name>
    <message>
        <source>Exclude the brushed rows</source>
        <translation>排除選取的列</translation>
    </message>
    <message>
        <source>Include all rows again</source>
        <translation>重新納入所有列</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診斷</translation>
    </message>
    <message>
        <source>P&amp;redictor</source>
        <translation>預測器(&amp;R)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Predictor diagnosed</source>
        <translation>診斷的預測器</translation>
    </message>
    <message>
        <source>Formulas side by side; Enter chooses one</source>
        <translation>並列公式；Enter 選擇其一</translation>
    </message>
    <message>
        <source>Residuals against fitted values</source>
        <translation>殘差對擬合值</translation>
    </message>
    <message>
        <source>Normal quantiles of the residuals</source>
        <translation>殘差的常態分位數</translation>
    </message>
    <message>
        <source>Scale against fitted values</source>
        <translation>尺度對擬合值</translation>
    </message>
    <message>
        <source>Residuals against leverage, with Cook&apos;s distance</source>
        <translation>殘差對槓桿值，附 Cook 距離</translation>
    </message>
    <message>
        <source>These are published coefficients without measurements: there are no residuals to look at.</source>
        <translation>這些是沒有量測值的已發表係數：沒有殘差可看。</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>The diagnostics follow the fits…</source>
        <translation>診斷在擬合之後出現…</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0.001</translation>
    </message>
    <message>
        <source>Out of fold: RMSE %1, MAE %2, Kendall tau %3</source>
        <translation>折外：RMSE %1，MAE %2，Kendall tau %3</translation>
    </message>
    <message>
        <source>residual SE %1</source>
        <translation>殘差 SE %1</translation>
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
        <translation>%1 列，%2 個係數，%3 個殘差自由度</translation>
    </message>
    <message>
        <source>In sample: %1</source>
        <translation>樣本內：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Residuals: normality p %1, equal variance p %2</source>
        <translation>殘差：常態性 p %1，等變異 p %2</translation>
    </message>
    <message>
        <source>largest VIF %1</source>
        <translation>最大 VIF %1</translation>
    </message>
    <message>
        <source>condition number %1</source>
        <translation>條件數 %1</translation>
    </message>
    <message>
        <source>Collinearity: %1</source>
        <translation>共線性：%1</translation>
    </message>
    <message>
        <source>Repeats: pure error %1</source>
        <translation>重複量測：純誤差 %1</translation>
    </message>
    <message>
        <source>Repeats: none in the data</source>
        <translation>重複量測：資料中沒有</translation>
    </message>
    <message>
        <source>The network shown is extrapolated: leverage %1, furthest measurement %2. See Study, Measure these next.</source>
        <translation>顯示的網路為外推：槓桿值 %1，最遠的量測 %2。請看「研究」選單的「接著量測這些」。</translation>
    </message>
    <message>
        <source>The network shown lies within the measurements: leverage %1 of %2.</source>
        <translation>顯示的網路在量測範圍之內：槓桿值 %1，最大 %2。</translation>
    </message>
    <message>
        <source>fitted accuracy, %</source>
        <translation>擬合準確率，%</translation>
    </message>
    <message>
        <source>Residual against fitted</source>
        <translation>殘差對擬合值</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>殘差</translation>
    </message>
    <message>
        <source>Normal quantiles (Shapiro–Wilk p %1)</source>
        <translation>常態分位數(Shapiro–Wilk p %1)</translation>
    </message>
    <message>
        <source>theoretical quantile</source>
        <translation>理論分位數</translation>
    </message>
    <message>
        <source>standardised residual</source>
        <translation>標準化殘差</translation>
    </message>
    <message>
        <source>Scale (Breusch–Pagan p %1)</source>
        <translation>尺度(Breusch–Pagan p %1)</translation>
    </message>
    <message>
        <source>√|standardised residual|</source>
        <translation>√|標準化殘差|</translation>
    </message>
    <message>
        <source>Leverage, with Cook&apos;s distance 0.5 and 1</source>
        <translation>槓桿值，附 Cook 距離 0.5 與 1</translation>
    </message>
    <message>
        <source>leverage</source>
        <translation>槓桿值</translation>
    </message>
    <message>
        <source>No diagnostics to show.</source>
        <translation>沒有可顯示的診斷。</translation>
    </message>
    <message>
        <source>std. residual</source>
        <translation>標準化殘差</translation>
    </message>
    <message>
        <source>√|std. residual|</source>
        <translation>√|標準化殘差|</translation>
    </message>
    <message>
        <source>Exactly additive: one number per choice, added up. What is left is rounding.</source>
        <translation>完全可加：每個選擇一個數，相加即得；剩下的只是捨入誤差。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontPairPlot</name>
    <message>
        <source>network shown</source>
        <translation>所示網路</translation>
    </message>
    <message>
        <source>best on both</source>
        <translation>兩者皆佳</translation>
    </message>
</context>
<context>
    <name>vulpes::views::FrontView</name>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>解除所有鎖定</translation>
    </message>
    <message>
        <source>Building the front…</source>
        <translation>正在建立前緣…</translation>
    </message>
    <message>
        <source>predicted accuracy, %</source>
        <translation>預測準確率，%</translation>
    </message>
    <message>
        <source>Within %1 the best network is predicted at %2 and %3; it meets the budget with a chance of %4.</source>
        <translation>在 %1 之內，最佳網路的預測為 %2 與 %3；它符合預算的機率為 %4。</translation>
    </message>
    <message>
        <source>Within %1 the best network is predicted at %2 and %3.</source>
        <translation>在 %1 之內，最佳網路的預測為 %2 與 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln optimal trade-off(s) from %1 to %2. %3</source>
        <translation>
            <numerusform>%Ln 個最佳取捨，從 %1 到 %2。%3</numerusform>
        </translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前緣</translation>
    </message>
    <message numerus="yes">
        <source>Cloud: %Ln network(s) the run visited</source>
        <translation>
            <numerusform>雲：此次執行走訪的 %Ln 個網路</numerusform>
        </translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>Squares: measured. Points: the front, predicted.</source>
        <translation>方塊：量測值。圓點：預測的前緣。</translation>
    </message>
    <message>
        <source>Front: predicted accuracy against what a network costs</source>
        <translation>前緣：預測準確率對網路的代價</translation>
    </message>
    <message>
        <source>Measured best within it: %1 at %2.</source>
        <translation>其中量測最佳者：%1，%2。</translation>
    </message>
    <message>
        <source>Networks without a score that the formula reads are left out.</source>
        <translation>公式所讀分數未知的網路不列入。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::HeatMap</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two devices and how alike they are</comment>
        <translation>%1 與 %2：%3</translation>
    </message>
</context>
<context>
    <name>vulpes::views::NetworkCanvas</name>
    <message>
        <source>depth %1</source>
        <translation>深度 %1</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Stage %1, %2: %3</source>
        <translation>階段 %1，%2：%3</translation>
    </message>
    <message>
        <source>Stage %1, block %2, %3: %4</source>
        <translation>階段 %1，區塊 %2，%3：%4</translation>
    </message>
    <message>
        <source>(locked)</source>
        <translation>（已鎖定）</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除鎖定</translation>
    </message>
    <message>
        <source>Lock at this value</source>
        <translation>鎖定在此值</translation>
    </message>
    <message>
        <source>Copy the stage to A</source>
        <translation>將階段複製到 A</translation>
    </message>
    <message>
        <source>Copy the block to A</source>
        <translation>將區塊複製到 A</translation>
    </message>
    <message>
        <source>Copy the stage to B</source>
        <translation>將階段複製到 B</translation>
    </message>
    <message>
        <source>Copy the block to B</source>
        <translation>將區塊複製到 B</translation>
    </message>
    <message>
        <source>No bar: the stage needs this block, and its choices are the smallest there are.</source>
        <translation>沒有長條：此階段需要此區塊，且其選擇已是最小。</translation>
    </message>
    <message>
        <source>Stage %1 has no block %2 at this depth.</source>
        <translation>階段 %1 在此深度沒有區塊 %2。</translation>
    </message>
    <message>
        <source>Adds %1, by the formula.</source>
        <translation>依公式增加 %1。</translation>
    </message>
    <message>
        <source>No bar: the formula knows only averages of the stage, and they would be no lower without this block.</source>
        <translation>無長條：公式只知道階段的平均值，沒有這個區塊也不會更低。</translation>
    </message>
    <message>
        <source>No bar: by the formula the network would cost no less without this block.</source>
        <translation>無長條：依公式，沒有這個區塊網路的代價也不會更低。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::NetworkView</name>
    <message>
        <source>That text is not a network of this space.</source>
        <translation>這段文字不是此空間的網路。</translation>
    </message>
    <message>
        <source>Follow the optimum</source>
        <translation>跟隨最佳解</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>解除所有鎖定</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Follow the optimum</source>
        <translation>跟隨最佳解(&amp;F)</translation>
    </message>
    <message>
        <source>Shows the best network under the budget again</source>
        <translation>再次顯示預算內的最佳網路</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>釘選為 A</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>釘選為 B</translation>
    </message>
    <message>
        <source>Network editor: arrows walk and change choices, L locks</source>
        <translation>網路編輯器：方向鍵移動並改變選擇，L 鎖定</translation>
    </message>
    <message>
        <source>Network as text</source>
        <translation>網路文字</translation>
    </message>
    <message>
        <source>The network as text: copy it, or type one and press Enter</source>
        <translation>以文字表示的網路：複製它，或輸入一個並按 Enter</translation>
    </message>
    <message>
        <source>Meets the budget of %1.</source>
        <translation>符合 %1 的預算。</translation>
    </message>
    <message>
        <source>Over the budget of %1.</source>
        <translation>超出 %1 的預算。</translation>
    </message>
    <message>
        <source>Chance of meeting it: %1.</source>
        <translation>符合的機率：%1。</translation>
    </message>
    <message>
        <source>Does not meet the locks.</source>
        <translation>不符合鎖定。</translation>
    </message>
    <message>
        <source>Extrapolated: %1 × the furthest measurement.</source>
        <translation>外推：最遠量測的 %1 倍。</translation>
    </message>
    <message>
        <source>no prediction yet</source>
        <translation>還沒有預測</translation>
    </message>
    <message>
        <source>%1 MACs, %2 parameters, %3 of activations at most</source>
        <translation>%1 MACs，%2 個參數，啟用值最多 %3</translation>
    </message>
    <message>
        <source>Against the optimum: %1, %2.</source>
        <translation>與最佳解相比：%1，%2。</translation>
    </message>
    <message>
        <source>That choice is not possible here.</source>
        <translation>在此不能選擇該項。</translation>
    </message>
    <message>
        <source>No network is shown.</source>
        <translation>沒有顯示任何網路。</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>階段 %1</translation>
    </message>
    <message>
        <source>Pins the network shown. A row or a point dropped here is pinned instead.</source>
        <translation>釘選顯示的網路。若將列或點拖放到這裡，則改為釘選它。</translation>
    </message>
    <message>
        <source>Pinned: %1. Drop a row or a point here to replace it, a block to copy it into it.</source>
        <translation>已釘選：%1。將列或點拖放到這裡可取代它；拖放區塊則複製到其中。</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <comment>the optimum</comment>
        <translation>跟隨(&amp;F)</translation>
    </message>
    <message>
        <source>Below zero: the formula does not hold for this network.</source>
        <translation>低於零：公式不適用於此網路。</translation>
    </message>
    <message>
        <source>%1; measured %2</source>
        <translation>%1；量測 %2</translation>
    </message>
    <message>
        <source>%1. Accuracy %2, %3 %4. %5</source>
        <translation>%1。準確率 %2，%3 %4。%5</translation>
    </message>
</context>
<context>
    <name>vulpes::views::OperatorsView</name>
    <message>
        <source>Show all operators</source>
        <translation>顯示所有運算</translation>
    </message>
    <message>
        <source>Show blocks only</source>
        <translation>只顯示區塊</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Blocks and operators of the network shown</source>
        <translation>所示網路的區塊與運算</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>整個網路</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s), %1 MACs, %2 parameters, %3 of activations at most</source>
        <translation>
            <numerusform>%n 個運算，%1 次乘加，%2 個參數，啟動值至多 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>No network is shown.</source>
        <translation>沒有顯示網路。</translation>
    </message>
    <message>
        <source>Read a log of the Edge TPU compiler…</source>
        <translation>讀取 Edge TPU 編譯器的記錄檔…</translation>
    </message>
    <message>
        <source>Forget the Edge TPU compiler&apos;s log</source>
        <translation>移除 Edge TPU 編譯器的記錄</translation>
    </message>
    <message>
        <source>The operators of the network shown will be here.</source>
        <translation>顯示的網路之運算子會列在這裡。</translation>
    </message>
    <message numerus="yes">
        <source>Edge TPU: %1 of %Ln operation(s) mapped.</source>
        <translation>
            <numerusform>Edge TPU：%Ln 個運算中有 %1 個已對應。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of parameters do not fit on the chip and are streamed at every inference.</source>
        <translation>有 %1 的參數放不進晶片，每次推論時都要傳送。</translation>
    </message>
    <message>
        <source>The log is of another network: it counts other operators than this one has.</source>
        <translation>此記錄屬於另一個網路：其運算子數目與此網路不同。</translation>
    </message>
    <message>
        <source>Log of the Edge TPU compiler</source>
        <translation>Edge TPU 編譯器的記錄檔</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>記錄檔 (*.log *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>讀取記錄檔</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ParallelAxes</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，從 %2 到 %3</translation>
    </message>
    <message>
        <source>%1, no range</source>
        <translation>%1，無範圍</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ParallelView</name>
    <message>
        <source>Parallel coordinates; arrows choose an axis and move a range</source>
        <translation>平行座標；方向鍵選擇軸並移動範圍</translation>
    </message>
    <message>
        <source>Remove all ranges</source>
        <translation>移除所有範圍</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>平行座標</translation>
    </message>
    <message>
        <source>No measurements yet: the lines are the networks of the front.</source>
        <translation>還沒有量測值：這些線是前緣的網路。</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>%1 candidates on %2 axes.</source>
        <translation>%1 個候選，%2 條軸。</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>階段 %1</translation>
    </message>
    <message>
        <source>Stage %1, %2</source>
        <comment>stage 24, depth</comment>
        <translation>階段 %1，%2</translation>
    </message>
    <message>
        <source>Stage %1, mean %2</source>
        <comment>stage 24, mean expansion</comment>
        <translation>階段 %1，平均%2</translation>
    </message>
</context>
<context>
    <name>vulpes::views::ProofBadge</name>
    <message>
        <source>No network</source>
        <translation>沒有網路</translation>
    </message>
    <message>
        <source>– No answer</source>
        <translation>– 沒有答案</translation>
    </message>
    <message>
        <source>✔ Proved</source>
        <translation>✔ 已證明</translation>
    </message>
    <message>
        <source>◐ Best found</source>
        <translation>◐ 目前最佳</translation>
    </message>
    <message>
        <source>◐ Proving…</source>
        <translation>◐ 證明中…</translation>
    </message>
    <message>
        <source>✖ Refuted</source>
        <translation>✖ 已推翻</translation>
    </message>
    <message>
        <source>✖ No network</source>
        <translation>✖ 沒有網路</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>證明：%1</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>還沒有答案。</translation>
    </message>
    <message>
        <source>No network of the space has a higher predicted accuracy within the budget.</source>
        <translation>空間中沒有任何網路在預算之內有更高的預測準確率。</translation>
    </message>
    <message>
        <source>The best network found; at most %1 of predicted accuracy may be missing.</source>
        <translation>目前找到的最佳網路；預測準確率最多可能還差 %1。</translation>
    </message>
    <message>
        <source>Space: %1 networks.</source>
        <translation>空間：%1 個網路。</translation>
    </message>
    <message>
        <source>Undominated: %1, found in %2 by %3.</source>
        <translation>未被支配：%1，由 %3 在 %2 內求得。</translation>
    </message>
    <message>
        <source>Answer by %1.</source>
        <translation>答案由 %1 求得。</translation>
    </message>
    <message>
        <source>Arithmetic: integers, exact for the printed coefficients.</source>
        <translation>算術：整數，對印出的係數為精確。</translation>
    </message>
    <message>
        <source>Arithmetic: integers; each fitted value is off by less than %1.</source>
        <translation>算術：整數；每個擬合值的誤差小於 %1。</translation>
    </message>
    <message>
        <source>Proved for the predictor. The device may differ: see chance of meeting.</source>
        <translation>證明是對預測器而言。裝置可能不同：請看達成機率。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::RegretHistogram</name>
    <message>
        <source>distance to the optimum, points</source>
        <translation>距最佳解，點</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>optimum</source>
        <comment>under the bar of the runs that reached it</comment>
        <translation>最佳解</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) reached the optimum.</source>
        <translation>
            <numerusform>%Ln 次執行達到最佳解。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) stopped above %1 and up to %2 points from it.</source>
        <translation>
            <numerusform>%Ln 次執行停在距離超過 %1、至多 %2 點處。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::RunPlot</name>
    <message>
        <source>evaluations</source>
        <translation>評估次數</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>temperature, points</source>
        <translation>溫度，點</translation>
    </message>
    <message>
        <source>share of evaluations over the budget</source>
        <translation>超出預算的評估比例</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln evaluation(s) were over the budget.</source>
        <translation>
            <numerusform>%Ln 次評估中有 %1 次超出預算。</numerusform>
        </translation>
    </message>
    <message>
        <source>The temperature falls from %1 to %2 points.</source>
        <translation>溫度從 %1 降到 %2 點。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::StateCard</name>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Copy details of the failure</source>
        <translation>複製失敗的詳細資料</translation>
    </message>
</context>
<context>
    <name>vulpes::views::TermsView</name>
    <message>
        <source>Effects or weights</source>
        <translation>效應或權重</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>項</translation>
    </message>
    <message>
        <source>&amp;Predictor</source>
        <translation>預測器(&amp;P)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>顯示(&amp;H)</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>效應</translation>
    </message>
    <message>
        <source>raw weights</source>
        <translation>原始權重</translation>
    </message>
    <message>
        <source>Predictor shown</source>
        <translation>顯示的預測器</translation>
    </message>
    <message>
        <source>Effects or raw weights</source>
        <translation>效應或原始權重</translation>
    </message>
    <message>
        <source>Effects of each choice</source>
        <translation>每個選擇的效應</translation>
    </message>
    <message>
        <source>Effect plot</source>
        <translation>效應圖</translation>
    </message>
    <message>
        <source>Weights of the regression</source>
        <translation>迴歸的權重</translation>
    </message>
    <message>
        <source>No intervals: the covariance of these coefficients is unknown.</source>
        <translation>沒有區間：這些係數的共變異數未知。</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>decision, from, to</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>Formula %1, %Ln term(s)</source>
        <translation>
            <numerusform>公式 %1，%Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>published coefficients</source>
        <translation>已發表的係數</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation>R² %1</translation>
    </message>
    <message>
        <source>residual SE %1</source>
        <translation>殘差 SE %1</translation>
    </message>
    <message>
        <source>cross-validated RMSE %1, tau %2</source>
        <translation>交叉驗證 RMSE %1，tau %2</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>whole network</source>
        <translation>整個網路</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>階段 %1</translation>
    </message>
    <message>
        <source>A raw weight of this choice has the opposite sign. The effect is what changes the prediction.</source>
        <translation>此選擇的一個原始權重正負號相反。改變預測的是效應。</translation>
    </message>
    <message>
        <source>effect on accuracy, points</source>
        <translation>對準確率的效應，百分點</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>No effects to show.</source>
        <translation>沒有可顯示的效應。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s).</source>
        <translation>
            <numerusform>%Ln 個效應。</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest: %1, %2.</source>
        <translation>最大的：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them a raw weight has the opposite sign.</source>
        <translation>
            <numerusform>其中 %Ln 個有一個原始權重正負號相反。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrainingView</name>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>停止並保留檢查點</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>繼續(&amp;G)</translation>
    </message>
    <message>
        <source>Keeps a checkpoint and ends; nothing that is done is lost</source>
        <translation>保留檢查點後結束；已完成的部分不會遺失</translation>
    </message>
    <message>
        <source>Goes on from the last checkpoint</source>
        <translation>從最後的檢查點繼續</translation>
    </message>
    <message>
        <source>Stop the training with a checkpoint</source>
        <translation>停止訓練並保留檢查點</translation>
    </message>
    <message>
        <source>Go on with the training</source>
        <translation>繼續訓練</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>訓練狀態</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>訓練進度</translation>
    </message>
    <message>
        <source>Warnings of the training</source>
        <translation>訓練的警告</translation>
    </message>
    <message>
        <source>The epoch pointed at</source>
        <translation>所指的輪</translation>
    </message>
    <message>
        <source>Validation accuracy by epoch: largest, smallest and random networks</source>
        <translation>各輪的驗證準確率：最大、最小與隨機網路</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>各輪的損失</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>各輪的學習率</translation>
    </message>
    <message>
        <source>No supernet is trained here yet. Train one on your pictures: its networks become the measurements of the study.</source>
        <translation>這裡尚未訓練超網路。用您的圖片訓練一個：其中的網路會成為研究的量測。</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新研究…</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>random</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>輪</translation>
    </message>
    <message>
        <source>validation accuracy, % (± 1 standard error)</source>
        <translation>驗證準確率，%（± 1 個標準誤）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>損失 %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>random %1</source>
        <translation>隨機 %1</translation>
    </message>
    <message>
        <source>Epoch %1: %2</source>
        <translation>第 %1 輪：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence of the state, sentence of the last epoch</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>largest, %</source>
        <translation>最大，%</translation>
    </message>
    <message>
        <source>its standard error</source>
        <translation>其標準誤</translation>
    </message>
    <message>
        <source>smallest, %</source>
        <translation>最小，%</translation>
    </message>
    <message>
        <source>random, %</source>
        <translation>隨機，%</translation>
    </message>
    <message>
        <source>pictures per second</source>
        <translation>每秒圖片數</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>準確率，%</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>學習率</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more warning(s); point here to read them.</source>
        <translation>
            <numerusform>……另有 %Ln 則警告；將游標移到此處即可閱讀。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vulpes::views::TrajectoryView</name>
    <message>
        <source>Start the runs</source>
        <translation>開始執行</translation>
    </message>
    <message>
        <source>Replay the worst run</source>
        <translation>重播最差的執行</translation>
    </message>
    <message>
        <source>Remove these runs</source>
        <translation>移除這些執行</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>軌跡</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>規則(&amp;U)</translation>
    </message>
    <message>
        <source>published annealing</source>
        <translation>已發表的退火</translation>
    </message>
    <message>
        <source>Metropolis annealing</source>
        <translation>Metropolis 退火</translation>
    </message>
    <message>
        <source>evolution</source>
        <translation>演化</translation>
    </message>
    <message>
        <source>random</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>執行次數(&amp;N)</translation>
    </message>
    <message>
        <source>first s&amp;eed</source>
        <translation>第一個種子(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>開始(&amp;T)</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ 後退</translation>
    </message>
    <message>
        <source>Forth ▶</source>
        <translation>前進 ▶</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Rule of the search</source>
        <translation>搜尋的規則</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>執行次數</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>第一個種子</translation>
    </message>
    <message>
        <source>Set of runs shown</source>
        <translation>顯示的執行組</translation>
    </message>
    <message>
        <source>Run replayed, worst first</source>
        <translation>重播的執行，最差者優先</translation>
    </message>
    <message>
        <source>Move of the run</source>
        <translation>執行中的一步</translation>
    </message>
    <message>
        <source>One move back</source>
        <translation>後退一步</translation>
    </message>
    <message>
        <source>One move forth</source>
        <translation>前進一步</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>重播速度</translation>
    </message>
    <message>
        <source>Best accuracy against evaluations, one line per run</source>
        <translation>最佳準確率對評估次數，每次執行一條線</translation>
    </message>
    <message>
        <source>Distance to the exact optimum, histogram</source>
        <translation>與精確最佳解的距離，直方圖</translation>
    </message>
    <message>
        <source>Needs a front: runs are compared with the exact optimum.</source>
        <translation>需要前緣：執行結果要與精確最佳解比較。</translation>
    </message>
    <message>
        <source>No runs yet. Start some seeds and see how far from the exact optimum they stop.</source>
        <translation>還沒有執行。開始幾個種子，看看它們停在離精確最佳解多遠之處。</translation>
    </message>
    <message>
        <source>seed %1: %2</source>
        <translation>種子 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln run(s) finished.</source>
        <translation>
            <numerusform>%Ln 次執行中完成 %1 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what was finished is kept.</source>
        <translation>已停止；已完成的部分會保留。</translation>
    </message>
    <message>
        <source>Exact optimum %1.</source>
        <translation>精確最佳解 %1。</translation>
    </message>
    <message>
        <source>Optimum found by %1 (%2 to %3); distance: median %4, worst %5.</source>
        <translation>%1 次找到最佳解（%2 到 %3）；距離：中位數 %4，最差 %5。</translation>
    </message>
    <message>
        <source>start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>taken: better</source>
        <translation>接受：更好</translation>
    </message>
    <message>
        <source>taken: equally good</source>
        <translation>接受：一樣好</translation>
    </message>
    <message>
        <source>taken although worse</source>
        <translation>接受，雖然較差</translation>
    </message>
    <message>
        <source>refused: over the budget</source>
        <translation>拒絕：超出預算</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>refused: worse</source>
        <translation>拒絕：較差</translation>
    </message>
    <message>
        <source>Move %1 of %2, stage %3: %4 at %5, %6.</source>
        <translation>第 %1 步，共 %2 步，階段 %3：%4，位於 %5，%6。</translation>
    </message>
    <message>
        <source>Temperature %1.</source>
        <translation>溫度 %1。</translation>
    </message>
    <message>
        <source>Made with other predictors than these: the numbers stand, the moves cannot be replayed.</source>
        <translation>由其他預測器產生：數字仍然有效，但移動無法重播。</translation>
    </message>
    <message>
        <source>Repeated here, these runs give other numbers: their moves cannot be replayed.</source>
        <translation>在此重做時，這些執行得到不同的數字：其移動無法重播。</translation>
    </message>
    <message>
        <source>Run annealing…</source>
        <translation>執行退火…</translation>
    </message>
    <message>
        <source>Move %1 of %2: %3 at %4, %5.</source>
        <translation>第 %1 步，共 %2 步：%3，%4，%5。</translation>
    </message>
    <message>
        <source>Part %1 of %2 of one proposal.</source>
        <translation>一個提案的第 %1 部分，共 %2 部分。</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>已變更：%1。</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>嘗試：%1。</translation>
    </message>
    <message>
        <source>Within %1 of it: %2, after %3 evaluations in the median.</source>
        <translation>與其相差 %1 以內：%2，中位數為 %3 次評估之後。</translation>
    </message>
    <message>
        <source>Random search with as many evaluations: optimum found by %1; distance: median %2, worst %3.</source>
        <translation>相同評估次數的隨機搜尋：%1 找到最佳解；差距：中位數 %2，最差 %3。</translation>
    </message>
</context>
<context>
    <name>vulpes::views::View</name>
    <message>
        <source>No study is open.</source>
        <translation>沒有開啟的研究。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>開啟示範</translation>
    </message>
    <message>
        <source>Fitting the predictors…</source>
        <translation>正在擬合預測器…</translation>
    </message>
    <message>
        <source>There is no analysis yet.</source>
        <translation>還沒有分析。</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>No measurements yet. Import a table of measured networks to fit the predictors.</source>
        <translation>還沒有量測值。請匯入量測過的網路表格以擬合預測器。</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>Inputs changed, updating…</source>
        <translation>輸入已變更，更新中…</translation>
    </message>
    <message>
        <source>Copy as image and table</source>
        <translation>複製為圖片與表格</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>儲存表格…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格顯示</translation>
    </message>
    <message>
        <source>No network meets the budget and the locks.</source>
        <translation>沒有網路同時符合預算與鎖定。</translation>
    </message>
    <message>
        <source>Release all locks</source>
        <translation>解除所有鎖定</translation>
    </message>
    <message>
        <source>No network meets the budget.</source>
        <translation>沒有網路符合預算。</translation>
    </message>
    <message>
        <source>Fastest network</source>
        <translation>最快的網路</translation>
    </message>
    <message>
        <source>Predictors and front appear once enough networks are measured. %1</source>
        <translation>測量足夠多的網路後，預測模型與前緣便會出現。%1</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>顯示訓練</translation>
    </message>
    <message>
        <source>Networks are sampled and measured once the supernet is trained. %1</source>
        <translation>超網路訓練完成後才會取樣並量測網路。%1</translation>
    </message>
    <message>
        <source>No measurements yet. %1</source>
        <translation>尚無量測。%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Measure on a device…</source>
        <translation>在裝置上量測…</translation>
    </message>
    <message>
        <source>Sample more…</source>
        <translation>取樣更多…</translation>
    </message>
    <message>
        <source>No measurements yet. Sample networks of the supernet to fit the predictors.</source>
        <translation>尚無量測。請從超網路取樣網路以擬合預測器。</translation>
    </message>
</context>
</TS>
