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

menu-texts = Texts of the project
command-texts = Where texts are kept…
command-take-texts-in = Take all texts in
command-regain-texts = Look for missing texts again
command-find-text = Find the file of a missing text…
command-compare-text = Compare with the file as it is now…
command-keep-passages = Keep the passages alone

texts-title = Where are the texts of the project kept?
texts-large = The texts are large: { $size } together. This is asked once.
texts-now-inside = { $n ->
    [one] Now inside the project file: 1 text, { $size }
   *[other] Now inside the project file: { $shown } texts, { $size }
}
texts-now-reference = { $n ->
    [one] Now by reference: 1 text, { $size }
   *[other] Now by reference: { $shown } texts, { $size }
}
texts-inside = Inside the project file
texts-inside-cost = One file holds all: it can be sent and kept by itself, and no text can go missing. It is as large as all texts together ({ $size }), and each save writes all of it.
texts-reference = By reference, in their own files
texts-reference-cost = The project file stays small: it says where each text is, and holds the passages that figures rest on. The files must stay where they are. Of a text whose file is moved, changed or deleted only these passages are at hand until it is found again; figures, charts and exports stay as they are.
texts-bound = { $n ->
    [one] 1 text stays inside in any case: it came from the clipboard, its file is not known, or it is a table.
   *[other] { $shown } texts stay inside in any case: they came from the clipboard, their files are not known, or they are tables.
}
texts-missing = { $n ->
    [one] 1 text is not at hand now; it stays by reference until its file is found.
   *[other] { $shown } texts are not at hand now; they stay by reference until their files are found.
}
texts-keep = Keep them so
texts-keep-and-save = Keep them so and save
texts-save-only = Save as they are
texts-changed-what = The file has another text than the one that was read.
texts-changed-hint = Compare both in the window and take over what changed, or find the earlier file.
size-bytes = { $size } bytes
size-kb = { $size } kB
size-mb = { $size } MB

work-texts = Reading texts in their files…
work-referring = Looking whether all texts are in their files…

notice-texts-inside = { $n ->
    [one] 1 text taken in
   *[other] { $shown } texts taken in
}
notice-texts-missing = { $n ->
    [one] 1 text is not at hand
   *[other] { $shown } texts are not at hand
}
notice-texts-referred = { $n ->
    [one] 1 text is kept by reference
   *[other] { $shown } texts are kept by reference
}
notice-texts-stay = { $n ->
    [one] 1 is inside
   *[other] { $shown } are inside
}
notice-texts-found = { $n ->
    [one] 1 text found
   *[other] { $shown } texts found
}
notice-texts-not-there = The text is not there
notice-passages-taken = The passages are kept alone, and the text is not looked for any more

banner-texts = { $n ->
    [one] 1 text is not at hand; of it only the passages that figures rest on are shown.
   *[other] { $shown } texts are not at hand; of them only the passages that figures rest on are shown.
}
banner-texts-changed = { $n ->
    [one] Of 1 the file has another text.
   *[other] Of { $shown } the files have another text.
}
source-text-reading = The text is being read in its file. Until then the passages that figures rest on are shown.
source-text-unread = The text was not read again. Shown are the passages that figures rest on.
source-text-away = The text is not at hand: { $why } Shown are the passages that figures rest on; { $missing } of { $whole } are missing.
source-text-changed = The file has another text now. Shown are the passages of the earlier one that figures rest on; { $missing } of { $whole } are missing.
source-text-alone = Of this text only the passages that figures rest on were kept.
source-gap = [… { $size } missing …]
documents-passages = Passages only
text-not-read-again = The text is not whole, so it is not read again: all figures outside of the passages would seem to be gone
texts-not-read-again = { $n ->
    [one] 1 text that is not at hand is left out
   *[other] { $shown } texts that are not at hand are left out
}

dialog-find-text = Where is the file by now?
dialog-find-text-hint = The file, or the folder that it is in. What lay beside it is looked for beside it.
dialog-find-text-confirm = Look there
