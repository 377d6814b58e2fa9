# The table as a spreadsheet.

columns-open = Columns…
columns-title = Columns of the table
columns-up = Move { $name } up
columns-down = Move { $name } down
columns-width = Width of { $name }
columns-sticky = Columns that stay in view, from the first
columns-usual = The usual ones

replace-title = Find and replace
replace-column = Column
replace-whole = Whole cell only
replace-find = Find
replace-with = Replace with
replace-looking = Looking through the rows: { $percent }%
replace-found = { $n ->
    [0] No cell would change
    [one] 1 cell would change
   *[other] { $shown } cells would change
}
replace-refused = { $n ->
    [one] 1 cell cannot be replaced so, and stays
   *[other] { $shown } cells cannot be replaced so, and stay
}
replace-change = { $before } → { $after }
replace-do = { $n ->
    [0] Nothing to replace
    [one] Replace 1 cell
   *[other] Replace { $shown } cells
}

cell-editor = Cell: { $column }
cells-selected = { $cells } cells in { $rows } rows
cells-mode = Typing goes into the cells; Esc goes back to the review
cells-one = Cell mode
field-no-choice = None of the words that can stand here
notice-cells = { $n ->
    [0] Nothing changed
    [one] 1 record corrected
   *[other] { $shown } records corrected
}
notice-cells-refused = { $n ->
    [one] 1 cell is refused and keeps what was written, marked: { $why }
   *[other] { $shown } cells are refused and keep what was written, marked: { $why }
}

command-cells = Type into the cells of the table
command-replace = Find and replace in the table…
command-columns = Columns of the table…
keys-cells = Into the cells of the table, and back to the review
keys-cells-keys = Enter, Esc
keys-cells-move = In the cells: walk, select more, go on to the edge
keys-cells-move-keys = arrows and Tab, with Shift, with Ctrl
keys-cells-type = In the cells: type over, edit, clear
keys-cells-type-keys = letters, F2 or Enter, Delete
keys-cells-block = In the cells: copy, paste, fill down, select all
keys-cells-block-keys = Ctrl+C, Ctrl+V, Ctrl+D, Ctrl+A
keys-cells-sort = In the cells: sort by this column, by it as well
keys-cells-sort-keys = Alt+↑ ↓, with Shift
cells-accept = { $n ->
    [one] Accept 1 record
   *[other] Accept { $shown } records
}
cells-reject = { $n ->
    [one] Reject 1 record
   *[other] Reject { $shown } records
}
