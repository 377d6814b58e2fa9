# Bảng như một bảng tính.

columns-open = Cột…
columns-title = Các cột của bảng
columns-up = Đưa { $name } lên
columns-down = Đưa { $name } xuống
columns-width = Độ rộng của { $name }
columns-sticky = Số cột luôn hiện, tính từ cột đầu
columns-usual = Như thường lệ

replace-title = Tìm và thay thế
replace-column = Cột
replace-whole = Chỉ cả ô
replace-find = Tìm
replace-with = Thay bằng
replace-looking = Đang tìm trong các dòng: { $percent }%
replace-found = { $n ->
    [0] Không ô nào thay đổi
   *[other] { $shown } ô sẽ thay đổi
}
replace-refused = { $shown } ô không thể thay như vậy và được giữ nguyên
replace-change = { $before } → { $after }
replace-do = { $n ->
    [0] Không có gì để thay
   *[other] Thay { $shown } ô
}

cell-editor = Ô: { $column }
cells-selected = { $cells } ô trong { $rows } dòng
cells-mode = Chữ gõ sẽ vào ô; Esc để quay lại duyệt
cells-one = Chế độ ô
field-no-choice = Không phải từ nào có thể đứng ở đây
notice-cells = { $n ->
    [0] Không có gì thay đổi
   *[other] Đã sửa { $shown } bản ghi
}
notice-cells-refused = { $shown } ô bị từ chối, giữ nguyên chữ đã viết và được đánh dấu: { $why }

command-cells = Nhập vào các ô của bảng
command-replace = Tìm và thay thế trong bảng…
command-columns = Các cột của bảng…
keys-cells = Vào các ô của bảng, và quay lại duyệt
keys-cells-keys = Enter, Esc
keys-cells-move = Trong ô: đi, chọn thêm, đến tận mép
keys-cells-move-keys = mũi tên và Tab, với Shift, với Ctrl
keys-cells-type = Trong ô: gõ đè, sửa, xóa
keys-cells-type-keys = chữ, F2 hoặc Enter, Delete
keys-cells-block = Trong ô: sao chép, dán, điền xuống, chọn hết
keys-cells-block-keys = Ctrl+C, Ctrl+V, Ctrl+D, Ctrl+A
keys-cells-sort = Trong ô: sắp xếp theo cột này, thêm cột này
keys-cells-sort-keys = Alt+↑ ↓, với Shift
cells-accept = Chấp nhận { $shown } bản ghi
cells-reject = Loại { $shown } bản ghi
