# Nạp văn bản: tập dữ liệu và các cột, nội dung sao chép, thư mục theo dõi, và lỗi của từng tệp.

datasets-title = Cột nào chứa gì?
datasets-files = { $name } và { $more } tệp khác có cùng các cột
datasets-recognised = Đã nhận ra theo tên cột. Mỗi dòng thành một văn bản.
datasets-unknown = Chưa biết cột nào chứa văn bản. Hãy chọn cột đó; mỗi dòng thành một văn bản.
datasets-text = Nội dung
datasets-heading = Tiêu đề
datasets-date = Ngày đăng
datasets-address = Địa chỉ web
datasets-none = (không có)
datasets-no-text = Hãy chọn cột chứa nội dung
datasets-next = Tập dữ liệu tiếp theo

clipboard-name = Sao chép lúc { $time }
notice-watch-ended = Đã thôi theo dõi thư mục
notice-alike = { $shown } gần giống văn bản khác
status-watching = Đang theo dõi { $folder }
status-list = Xem danh sách…

alike-title = { $shown } văn bản gần giống văn bản khác
alike-text = Chúng vẫn được nạp. Bản chép lại sẽ làm số liệu bị tính hai lần.
alike-what = Giống “{ $earlier }” { $share }%.
alike-hint = Hãy so hai văn bản, và bỏ một bản khỏi dự án nếu đó là bản chép lại.

read-damaged = Tệp bị hỏng: { $why }.
read-damaged-hint = Hãy tải lại tệp, hoặc mở bằng chương trình của nó rồi lưu lại.
read-too-much = Tệp có hơn { $limit } { $what }, quá mức được đọc.
read-too-much-hint = Hãy xem lại nguồn gốc của tệp; nếu tệp đúng là như vậy thì hãy chia nhỏ.
read-locked = Tệp bị khóa bằng mật khẩu.
read-locked-hint = Hãy mở bằng mật khẩu rồi lưu lại không có mật khẩu.
read-no-words = Chỉ có hình, không có chữ; có thể là bản quét.
read-no-words-hint = Hãy nhận dạng chữ (OCR) trước.
read-old-font = { $shown } dòng của văn bản, từ dòng { $first }, có thể dùng phông chữ cũ (trước Unicode) và được giữ nguyên.
read-old-font-hint = Phần còn lại đã được đọc. Nếu thấy chữ sai, hãy chuyển tệp sang Unicode (chẳng hạn bằng UniKey) rồi nạp lại.
read-dense = Tệp nén bung ra lớn hơn { $times } lần kích thước của nó; tệp nén thường không như vậy.
read-dense-hint = Hãy kiểm tra nguồn gốc của tệp; nếu tin tưởng, hãy tự giải nén.
read-no-column = Không biết cột nào chứa văn bản trong các cột { $columns }.
read-no-column-hint = Hãy nạp riêng tệp này rồi chọn cột.
read-no-text = Dòng này không có nội dung.
read-no-text-hint = Hãy kiểm tra xem đã chọn đúng cột chưa.
read-bad-row = Dòng bị hỏng: { $why }.
read-bad-row-hint = Hãy sửa dòng này, hoặc bỏ nó đi.
read-garbled-row = { $cell ->
    [none] Dòng không phải UTF-8 hợp lệ từ byte { $at }
   *[other] Ô thứ { $cell } của dòng không phải UTF-8 hợp lệ từ byte { $at }
}{ $row ->
    [none] .
   *[other] {" "}(dòng { $row }).
}
read-long-row = Dòng dài hơn { $limit } byte, quá mức được đọc.
read-long-row-hint = Hãy kiểm tra xem có dấu nháy chưa đóng, hay thiếu dấu xuống dòng.
read-leads-out = Tên của nó dẫn ra ngoài tệp nén.
read-nested = Tệp nén và thư nằm trong tệp khác không được mở.
read-nothing-inside = Bên trong không có gì đọc được.
read-unpack-hint = Nếu tin tệp này, hãy tự giải nén rồi nạp những gì bên trong.
read-more = Còn { $count } lỗi khác trong tệp.
read-more-hint = Hãy sửa những lỗi ở trên trước.

amount-members = tệp bên trong
amount-pages = trang
amount-lines = dòng trên một trang
amount-parts = phần
amount-columns = cột
amount-rows = dòng
amount-elements = phần tử
amount-choices = cách chọn cột
amount-levels = tầng lồng nhau
amount-steps = bước vẽ trên một trang
amount-seconds = giây đọc
amount-bytes = byte

command-export = Xuất ra tệp…
dialog-export = Xuất bản ghi, chuỗi số liệu và bằng chứng
dialog-export-confirm = Xuất
dialog-export-formats = Theo đuôi tên tệp: .xlsx (bản ghi, chuỗi, mâu thuẫn, nguồn), .csv, .html (báo cáo bằng chứng), .jsonl, .parquet, .ron, .json (Label Studio). Bản ghi bị loại không được xuất.
failed-export = Không xuất được dự án
work-exporting = Đang xuất
notice-exported = Đã xuất thành { $name }
notice-no-format = Chưa xuất: tên tệp không có đuôi .xlsx .csv .html .jsonl .parquet .ron .json
notice-loaded-elsewhere = Các văn bản đang nạp thuộc dự án trước nên đã bỏ qua; hãy nạp lại

table-title = Các dòng và cột có nghĩa gì?
table-of = bảng { $nr } trên { $all }
table-hint = Đã nhận ra theo câu chữ; hãy sửa chỗ chưa đúng. Mỗi số liệu giữ địa chỉ ô của nó.
table-indicator = Chỉ tiêu
table-unit = Tính bằng
table-place = Địa phương
table-period = Kỳ
table-period-hint = như 2024-H1
table-first-row = Số liệu bắt đầu ở dòng
table-decimal = Số được viết
table-status = Số liệu là
table-from-cells = (theo các ô)
table-column = Cột { $column }
table-column-indicator = Chỉ tiêu của cột { $column }
table-column-period = Kỳ của cột { $column }
table-column-status = Số liệu của cột { $column } là
table-no-period = “{ $typed }” không phải là kỳ đọc được; hãy viết 2024, 2024-H1, quý III/2024 hoặc 06/2024
table-import = Nhập
table-skip = Bỏ qua bảng này
table-texts = Đây là văn bản
table-texts-hint = Nạp tệp như tập dữ liệu, mỗi dòng một văn bản
table-figures =
    { $n ->
        [0] Chưa có số liệu nào: hãy cho biết ở trên các dòng và cột có nghĩa gì
       *[other] { $shown } số liệu
    }
table-figures-first =
    { $n ->
        [0] Chưa có số liệu nào trong các dòng đầu: hãy cho biết ở trên các dòng và cột có nghĩa gì
       *[other] { $shown } số liệu trong các dòng đầu
    }
table-left-out =
    { $n ->
       *[other] Bỏ qua { $shown } ô, đầu tiên là { $first }: { $lack }
    }
table-formulas =
    { $n ->
       *[other] Bỏ qua { $shown } ô là công thức chưa lưu kết quả; hãy mở tệp trong chương trình bảng tính, lưu lại rồi nạp lại
    }
table-unread =
    { $n ->
       *[other] { $n } cột số chưa được đọc: { $columns }
    }
lack-number = không phải là số
lack-place = không nêu tỉnh, thành phố nào
lack-indicator = không nêu chỉ tiêu nào
lack-period = không nêu kỳ nào
lack-unit = không nêu đơn vị tính của chỉ tiêu
lack-size = số quá lớn
lack-growth = có thể là mức tăng trưởng hoặc chỉ số
lack-head = có cột khác cùng tiêu đề; hãy đặt cột sai thành “(không đọc)”
lack-operator = là của nhiều doanh nghiệp gộp lại mà bảng không nêu tên
lack-compared = là số so sánh, không rõ của số liệu nào; nếu là tăng trưởng, hãy đặt cột thành “Tăng trưởng, %”
lack-row = chỉ có những từ chưa hiểu được phân biệt dòng này với dòng khác
role-nothing = (không đọc)
role-figures = Số liệu
role-place = Địa phương
role-indicator = Chỉ tiêu
role-period = Kỳ
role-unit = Đơn vị
role-bound = Giới hạn
role-status = Tình trạng
role-growth = Tăng trưởng, %
role-of-plan = So kế hoạch, %
role-operator = Doanh nghiệp
role-source = Nguồn
role-as-stated = Nguyên văn
role-note = Ghi chú
counting-vnd = đồng
counting-vnd-3 = nghìn đồng
counting-vnd-6 = triệu đồng
counting-vnd-9 = tỷ đồng
counting-vnd-12 = nghìn tỷ đồng
counting-usd = USD
counting-usd-3 = nghìn USD
counting-usd-6 = triệu USD
counting-usd-9 = tỷ USD
counting-one = đơn vị
counting-3 = nghìn
counting-6 = triệu
counting-percent = phần trăm
counting-per100 = trên 100 dân
card-cell = Ô { $cell }
read-figures = Tệp là bảng số liệu, không phải văn bản.
read-figures-hint = Hãy nạp riêng tệp này và cho biết các cột có nghĩa gì.
read-no-figures =
    { $n ->
        [0] { $sheet ->
            [hidden] Không nhận ra số liệu nào trong trang tính ẩn này nên đã bỏ qua.
           *[other] Không nhận ra số liệu nào trong trang tính này nên đã bỏ qua.
        }
       *[other] { $sheet ->
            [hidden] Không nhận ra số liệu nào trong trang tính ẩn này: { $shown } ô là công thức chưa lưu kết quả.
           *[other] Không nhận ra số liệu nào trong trang tính này: { $shown } ô là công thức chưa lưu kết quả.
        }
    }
read-no-figures-hint = Hãy xem lại. Nếu có số liệu, hãy ghi rõ ở tiêu đề đó là số liệu gì rồi nạp lại.
read-formulas-hint = Hãy mở tệp trong chương trình bảng tính, lưu lại rồi nạp lại.
table-hidden = trang tính ẩn
read-project = Tệp là một dự án Provista, không phải bảng số liệu.
read-project-hint = Hãy mở bằng Tệp, Mở dự án, hoặc hợp nhất nó; nếu nằm trong tệp nén, hãy giải nén trước.
read-lists = Tệp có nhiều danh sách, không rõ danh sách nào cần đọc: { $names }.
read-lists-hint = Hãy lưu danh sách cần đọc thành một tệp riêng.
read-misread = Có { $shown } dòng, từ dòng { $first }, là UTF-8 bị đọc nhầm thành chữ phương Tây (“dá»‹ch” thay cho “dịch”) và đã mất chữ.
read-misread-hint = Phần còn lại đã được đọc. Hãy tải lại tệp, hoặc xuất lại bằng UTF-8 từ nơi chữ còn đúng.
read-more-doubts = Còn { $count } văn bản khác trong tệp cần xem lại.
read-more-doubts-hint = Hãy xem các văn bản ở trên trước; lỗi của chúng thường cũng là lỗi của phần còn lại.
