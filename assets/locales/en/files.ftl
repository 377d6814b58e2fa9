# Around the project's file: unfinished sessions, damage, a second window, changes from outside.

command-try-again = Open the file again

moment = { $hour } on { $date }

work-looking = Looking at the file…

recovery-title = There are changes that were never saved
recovery-text = { $n ->
        [one] One change of { $at } is not in the project file: Provista ended before it was saved.
       *[other] { $shown } changes, the last of { $at }, are not in the project file: Provista ended before they were saved.
    }
recovery-text-backup = { $n ->
        [one] One change of { $at } goes on from the version of the file before the present one. Recovered, it opens as a project of its own.
       *[other] { $shown } changes, the last of { $at }, go on from the version of the file before the present one. Recovered, they open as a project of their own.
    }
recovery-text-none = { $n ->
        [one] One change of { $at } belongs to another state of this file, which is not there any more. It cannot be brought in here.
       *[other] { $shown } changes, the last of { $at }, belong to another state of this file, which is not there any more. They cannot be brought in here.
    }
recovery-torn = What was being written when it ended is missing.
recovery-kept = Opened as saved, they are kept and offered again until you save.
recovery-recover = { $n ->
        [one] Recover the change of { $at }
       *[other] Recover the { $shown } changes of { $at }
    }
recovery-as-saved = Open as saved
recovery-delete = Delete the changes…
recovery-sure =
    { $n ->
        [one] Delete this change for good? Nothing brings it back.
       *[other] Delete these { $shown } changes for good? Nothing brings them back.
    }
recovery-keep = Keep them
recovery-delete-now = Delete for good
recovered = The changes were recovered; save the project to keep them

unfinished-text = Provista ended while you worked on a project that had no file yet.
unfinished-delete = Delete…
unfinished-nameless = A project without documents
unfinished-later = Not now

rescue-text = The file stays as it is. What is rescued opens as a new project.
rescue-text-backup = The file stays as it is. The version before it opens as a new project.
rescue-open = Open what can be rescued
rescue-backup = Open the version before it, of { $at }
rescue-nothing = Nothing in the file could be rescued.
rescued = Rescued from { $name }
rescued-whole = All documents, records and changes are there.
rescued-documents =
    { $n ->
        [one] { $shown } document is missing.
       *[other] { $shown } documents are missing.
    }
rescued-records =
    { $n ->
        [one] { $shown } record is missing.
       *[other] { $shown } records are missing.
    }
rescued-altered =
    { $n ->
        [one] { $shown } text is not the one that was saved.
       *[other] { $shown } texts are not the ones that were saved.
    }
rescued-slips =
    { $n ->
        [one] { $shown } thing did not come as the file says it:
       *[other] { $shown } things did not come as the file says them:
    }
rescued-slip-field = Line { $line }: the field “{ $name }” is not known; what stood in it is left out.
rescued-slip-place = Line { $line }: the place “{ $name }” is not known; no place stands in its stead.
rescued-slip-indicator = Line { $line }: the indicator “{ $name }” is not known; it is an indicator of the project's own now.
rescued-slips-more =
    { $n ->
        [one] and { $shown } more.
       *[other] and { $shown } more.
    }
rescued-cut-documents = The file ends within its documents: more of them may be missing, and all of its records are.
rescued-cut-records = The file ends within its records: more of them may be missing than can be counted.
rescued-glossary = The words that the project added are missing.
rescued-views = The views that were kept are missing.
rescued-settlements = What was believed in conflicts is missing.
rescued-rules = The rules are missing.
rescued-texts = Where texts are kept is to be chosen again.
rescued-history = The list of changes is missing: nothing of before can be undone.
rescued-save = This is a new project: save it under a name of its own. The damaged file stays as it is.
opened-backup = This is the version before the last save of { $name }; save it under a name

outside-title = The file was changed by something else
outside-text = { $name } is not as it was when Provista last read or wrote it. Another program, or another person, has changed it.
outside-unsaved = Your own changes are not in it.
outside-elsewhere = Save under another name…
outside-reload = Open it as it is now
outside-keep = Keep mine
outside-overwrite = Replace it with mine

read-only = Another window has this project open. Here you can look at it, and save it under another name to edit it.
read-only-refused = The project is open in another window; save it under another name to edit it here

journal-trouble = Your changes are not kept safe at the moment. { $why }

save-outside = Something else has changed the file.
save-over-project = A project of Provista stands there, and nothing else is written over it.
save-in-use = The project is open in another window.
