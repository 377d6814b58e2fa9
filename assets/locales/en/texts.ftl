# Where the texts of a project are: inside its file, or by reference.

change-keep-texts = texts kept elsewhere
change-find-texts = files of texts found
change-take-passages = passages taken for the text
history-keeping-reference = Texts are kept by reference
history-keeping-inside = Texts are kept inside the project file
history-kept-reference = { $n ->
    [one] 1 text by reference
   *[other] { $shown } texts by reference
}
history-kept-inside = { $n ->
    [one] 1 text inside the project file
   *[other] { $shown } texts inside the project file
}
history-found = { $name }: read in { $file }
history-passages = { $name }: the passages alone are kept

read-not-inside = The text is not in this file any more.
read-not-inside-hint = Find the file that has it, or load this one anew.
