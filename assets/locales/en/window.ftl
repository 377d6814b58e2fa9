# The window: menus, dialogs, notices, and the words of the field that every part uses.

menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
menu-recent = Open recent
menu-recent-none = No recent projects

workspace-review = Review
workspace-trends = Trends

undo = Undo
redo = Redo
save = Save
light = Light
dark = Dark
stop = Stop
close = Close
cancel = Cancel

command-new = New project
command-sample = Open the sample project
command-open = Open project…
command-load-files = Load documents…
command-load-folder = Load a folder of documents…
command-load-clipboard = Load what was copied
command-watch-folder = Watch a folder for new documents…
command-save = Save
command-save-as = Save as…
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-next = Next record
command-previous = Previous record
command-next-undecided = Next undecided record
command-accept = Accept the record
command-reject = Reject the record
command-reopen = Take the decision back
command-edit = Edit the field in doubt
command-remove-document = Remove the document from the project
command-find = Filter the records
command-show-in-trends = Show in the chart
command-review = Go to Review
command-trends = Go to Trends
command-palette = All commands
command-keys = Keyboard shortcuts
command-english = English
command-vietnamese = Tiếng Việt
command-light = Light colours
command-dark = Dark colours
command-system-mode = Colours of the system
command-about = About Provista

project-new = New project
project-sample = Sample project
file-name = project.ron

dialog-open = Open project
dialog-save = Save project
dialog-files = Load documents
dialog-folder = Load a folder of documents
dialog-watch = Watch a folder for new documents
dialog-watch-confirm = Load and watch
dialog-open-confirm = Open
dialog-save-confirm = Save
dialog-replace = Replace it
dialog-replaces = There is a file { $name } already. Replace it, or choose another name.
dialog-replaces-project = There is a file { $name } already. Replaced, it is kept with .bak after its name.
dialog-load-confirm = Load
dialog-path = Path
dialog-browse = Browse…
dialog-alone = This system shows no file dialog. Type the path instead.
dialog-title = Provista
dialog-projects = Provista project
dialog-texts = Documents and datasets

unsaved-title = Save the changes first?
unsaved-text = The project has changes that are not in its file yet. Without saving they are lost.
unsaved-save = Save
unsaved-drop = Do not save
unsaved-mark = There are changes that are not saved yet

failed-open = The project could not be opened
failed-save = The project could not be saved

doubts-title = { $n ->
    [one] One file is to be looked at
   *[other] { $shown } files are to be looked at
}
doubts-text = Their figures were read; some letters may be wrong.
problems-title = { $n ->
    [one] One file could not be read
   *[other] { $shown } files could not be read
}
problems-text = All other files were loaded.
passed-title = { $n ->
    [one] One sheet was left out
   *[other] { $shown } sheets were left out
}
passed-text = No figures came of what is listed here.

palette-hint = Type a command
palette-none = No command of that name

keys-apply = Apply what was typed into a field
keys-apply-keys = Enter, Tab
keys-discard = Discard what was typed into a field
keys-discard-keys = Esc

about-text = From press bulletins to provincial time series: every figure with its sentence.
about-licence = Free software under the MIT or the Apache 2.0 licence. The typeface is Inter, under the SIL Open Font License.

work-loading = Reading documents
work-extracting = Finding figures
work-opening = Opening the project
work-saving = Saving the project
work-counting = Counting the records
work-checking = Looking for flags
work-conflicts = Looking for conflicts
work-gathering = Gathering the figures

notice-saved = Saved as { $name }
notice-undone = Undone: { $change }
notice-redone = Done again: { $change }
notice-all-decided = Every record of this list is decided
notice-document-removed = The document and its records were removed
notice-settings-failed = The settings could not be kept: { $why }
notice-work-broke-off = The work broke off unexpectedly; nothing was changed
notice-loaded = { $n ->
    [0] No new document
    [one] One document loaded
   *[other] { $shown } documents loaded
}
notice-copies = { $n ->
    [one] one was in the project already
   *[other] { $shown } were in the project already
}
notice-doubtful = { $n ->
    [one] one to be looked at
   *[other] { $shown } to be looked at
}
notice-failed = { $n ->
    [one] one could not be read
   *[other] { $shown } could not be read
}
notice-passed = { $n ->
    [one] one sheet was left out
   *[other] { $shown } sheets were left out
}
notice-stopped = stopped before the end

change-load = documents loaded
change-remove = document removed
change-correct = correction
change-accept = accepted
change-reject = rejected
change-reopen = decision taken back
change-add = record added

total-documents = { $n ->
    [one] 1 document
   *[other] { $shown } documents
}
total-records = { $n ->
    [one] 1 record
   *[other] { $shown } records
}
total-reviewed = { $decided } reviewed

family-revenue = Revenue
family-budget = Budget payments
family-subscribers = Subscribers
family-penetration = Density and shares
family-network = Network and coverage
family-enterprises = Enterprises and workforce
family-online = Public services and commerce online

slot-place = Place
slot-indicator = Indicator
slot-period = Period
slot-value = Value
slot-unit = Unit
slot-bound = Bound
slot-status = Status
slot-yoy = Growth, %
slot-of-plan = Of plan, %
slot-operator = Operator

bound-exact = exact
bound-about = about
bound-above = above
bound-below = below

status-actual = actual
status-estimate = estimate
status-target = target

review-new = new
review-accepted = accepted
review-corrected = corrected
review-rejected = rejected

unit-vnd = VND
unit-usd = USD
unit-count = count
unit-percent = percent
unit-per100 = per 100 people

shown-vnd = billion VND
shown-usd = billion USD
shown-per100 = per 100 people

period-half-1 = H1 { $year }
period-half-2 = H2 { $year }
period-quarter = Q{ $number } { $year }
period-months = { $months }M { $year }

# What went wrong with a file, and what to do about it.

open-empty = The project file is empty.
open-empty-hint = Open the version before it, which has .bak after its name, or a copy of it.
open-foreign = This is no Provista project.
open-foreign-hint = Open a .ron file that Provista saved, or load texts into a new project.
open-newer = The project was made by a newer Provista (version { $version } of the file).
open-newer-hint = Open it with that Provista.
open-damaged = The project file is damaged at line { $line }, column { $column }: { $reason }.
open-damaged-hint = Open the version before it, which has .bak after its name, or undo what was changed by hand.
open-inconsistent = The project does not hold together (line { $line }): { $reason }.

save-no-folder = There is no such folder.
save-full = The disk is full.
save-forbidden = Writing there is not permitted.
save-folder = There is a folder of that name.
save-refused = The file could not be written: { $why }.
save-hint = Choose another folder or another name. What stood there before is untouched, and nothing is lost here.

read-no-file = This is no file and no folder.
read-no-file-hint = Give a text file or a folder.
read-unknown = Files of this kind are not read.
read-unknown-hint = Save it as .docx, .pdf, .html or plain text (.txt), a dataset as .csv, .xlsx, .jsonl or .parquet.
read-empty = The file is empty.
read-empty-hint = Check whether the right file was saved.
read-large = The file has { $bytes } bytes, more than the { $limit } that are read.
read-large-hint = Split it into one file a document.
read-binary = The file is not text.
read-binary-hint = Open it in its own program and save it as plain text, UTF-8.
read-garbled = The file is damaged: it is no valid { $encoding } from byte { $at } on.
read-garbled-hint = Fetch or export the file again.
read-encoding = The file's encoding is not UTF-8, UTF-16, Windows-1258, TCVN3 or VNI (perhaps { $guess }).
read-encoding-hint = Open it in the program that made it and save it as UTF-8.

system-missing = There is no such file or folder.
system-missing-hint = Check the spelling of the path.
system-forbidden = Reading it is not permitted.
system-forbidden-hint = Ask for permission to read it, or copy it to your folder.
system-other = The system refused: { $why }.
system-other-hint = Try again, or copy it to another disk first.

notice-draft-pending = Something is typed and not applied: press Enter in its field, or Esc to discard it
notice-done = { $record }: { $what }

pending-title = Something is typed and not applied
pending-text = A field of a record holds what was typed and not yet applied. Press Enter there to apply it, or Esc to discard it.
pending-show = Show the field's record
