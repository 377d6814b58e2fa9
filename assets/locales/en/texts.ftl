# Where the texts of a project are: inside its file, or by reference.

change-keep-texts = texts kept elsewhere
change-find-texts = files of texts found
change-take-passages = passages taken for the text
history-keeping-reference = Texts are kept by reference
history-keeping-inside = Texts are kept inside the project file
history-found = { $name }: read in { $file }
history-unnamed = { $name }: its text is inside, and its file is not named
history-passages = { $name }: the passages alone are kept

read-not-inside = The text is not in this file any more.
read-not-inside-hint = Find the file that has it, or load this one anew.

menu-texts = Texts of the project
command-texts = Where texts are kept…
command-take-texts-in = Put all texts into the project file
command-regain-texts = Look for missing texts again
command-find-text = Find the file of a missing text…
command-compare-text = Compare with the file as it is now…
command-keep-passages = Keep the passages alone

texts-title = Where are the texts of the project kept?
texts-large = The texts are large: { $size } together. You are asked until you have chosen.
texts-inside = Inside the project file
texts-inside-cost = One file holds all: it can be sent and kept by itself, and no text can go missing. It is as large as all texts together ({ $size }), and each save writes all of it.
texts-reference = By reference, in their own files
texts-reference-moves = By reference, in their own files: { $moves } of { $all }
texts-keep = Keep them so
texts-keep-and-save = Keep them so and save
size-bytes = { $size } bytes
size-kb = { $size } kB
size-mb = { $size } MB

work-texts = Reading texts in their files…

notice-texts-missing = { $n ->
    [one] 1 text is not at hand
   *[other] { $shown } texts are not at hand
}
notice-texts-found = { $n ->
    [one] 1 text found
   *[other] { $shown } texts found
}
notice-texts-not-there = The text is not there
notice-passages-taken = The passages are kept alone, and the text is not looked for any more

banner-texts = { $n ->
    [one] 1 text is not at hand; passages stand for it, and copies and flags are judged by these.
   *[other] { $shown } texts are not at hand; passages stand for them, and copies and flags are judged by these.
}
banner-texts-changed = { $n ->
    [one] 1 of them has changed in its file.
   *[other] { $shown } of them have changed in their files.
}
source-text-reading = The text is being read in its file. Until then the passages that figures rest on are shown.
source-text-unread = The text was not read again.
source-text-away = The text is not at hand: { $why } { $missing } of { $whole } are missing.
source-text-changed = The file has another text now. { $missing } of { $whole } of the earlier one are missing.
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

texts-now-inside = { $n ->
    [one] Now inside the project file: 1 text, { $size }
   *[other] Now inside the project file: { $shown } texts, { $size }
}
texts-now-reference = { $n ->
    [one] Now by reference: 1 text at hand, { $size }
   *[other] Now by reference: { $shown } texts at hand, { $size }
}
texts-reference-cost = The project file stays small: it says where each text is, and holds the passages that figures rest on. Each save looks at the files and leaves out what it finds in them; a text whose file was changed, moved or deleted meanwhile stays inside. Of a text whose file is lost after that only the passages are at hand: its figures stay, but whether it is a copy of another text, and how its numbers are written, is judged by the passages, so that flags and what rules believe may differ until it is found.
texts-bound = { $n ->
    [one] 1 text stays inside: it is a table, came from the clipboard, or was saved inside before without its place. If it was saved before, choose by reference and load its folder again, and it goes along.
   *[other] { $shown } texts stay inside: they are tables, came from the clipboard, or were saved inside before without their places. Those that were saved before go along when you choose by reference and load their folder again.
}
texts-missing = { $n ->
    [one] 1 text is not at hand now; its passages are kept until its file is found.
   *[other] { $shown } texts are not at hand now; their passages are kept until their files are found.
}
texts-changed-what = The file has another text than the one that was read.
texts-changed-hint = Compare both in the window and take over what changed, or find the earlier file.
texts-otherwise-what = The file is the same, and this Provista reads another text in it than the one before.
texts-otherwise-hint = Compare both in the window and take over what is read now.
texts-unread-what = The text was not looked for.
texts-unread-hint = Look for the texts again.
texts-unasked-what = The text is in a folder that nobody has allowed to read.
texts-unasked-hint = Look for missing texts again and allow it, or keep the passages alone.

notice-keeping-inside = Texts are kept inside the project file from the next save on
notice-keeping-reference = Texts are left in their own files from the next save on
work-parting = Looking whether the files of texts are there…
gone-title = Save the texts first?
gone-text = { $n ->
    [one] The file of 1 text was changed, moved or deleted since the text was read. Saving puts it into the project file; without that it is lost.
   *[other] The files of { $shown } texts were changed, moved or deleted since the texts were read. Saving puts them into the project file; without that they are lost.
}
gone-more = { $n ->
    [one] and 1 more
   *[other] and { $shown } more
}
notice-texts-left = { $n ->
    [one] 1 text is left in its file
   *[other] { $shown } texts are left in their files
}
notice-texts-placeless = { $n ->
    [one] 1 stays inside, for its file is not known, or it is a table
   *[other] { $shown } stay inside, for their files are not known, or they are tables
}
notice-texts-absent = { $n ->
    [one] 1 stays inside, for its file has it no more
   *[other] { $shown } stay inside, for their files have them no more
}
notice-texts-unasked = { $n ->
    [one] 1 stays inside, for its folder may not be read
   *[other] { $shown } stay inside, for their folders may not be read
}
notice-texts-bound = { $n ->
    [one] 1 stays inside, for it is too long, or its file is read in too many ways, or is a temporary one
   *[other] { $shown } stay inside, for they are too long, or their files are read in too many ways, or are temporary ones
}
notice-texts-not-at-hand = { $n ->
    [one] 1 text is not at hand: its passages are saved
   *[other] { $shown } texts are not at hand: their passages are saved
}
notice-quotes-blank = { $n ->
    [one] the words of 1 figure are not at hand
   *[other] the words of { $shown } figures are not at hand
}
notice-texts-other = Another text is there

trust-title = Read texts in these folders?
trust-text = The project says that texts of it are in folders outside its own. Nothing was read there yet.
trust-cost = Allow it where you know the folders as those of your texts. They are remembered for this project on this computer. What is read is shown here and sent nowhere.
trust-read = Read texts there
trust-leave = Leave them unread

source-text-unasked = The text is in a folder that nobody has allowed to read.
source-text-otherwise = The file is the same, and this Provista reads another text in it than the one before. { $missing } of { $whole } of that are missing.

export-texts-away = { $n ->
    [one] 1 text is not at hand, and cannot be annotated without its words: find its file first
   *[other] { $shown } texts are not at hand, and cannot be annotated without their words: find their files first
}

refused-stale = The project has changed meanwhile, and this does not fit it any more
refused-needed = Change { $change } cannot be taken back by itself: change { $by } rests on it
refused-not-here = Change { $change } is not among those that led here

banner-texts-open = Missing texts…
source-read-there = Read texts there…
texts-missing-text = Passages stand for them until their files are found.
