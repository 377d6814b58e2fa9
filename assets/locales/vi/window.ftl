# Cửa sổ: trình đơn, hộp thoại, thông báo, và những từ của ngành mà mọi phần đều dùng.

menu-file = Tệp
menu-edit = Chỉnh sửa
menu-view = Hiển thị
menu-help = Trợ giúp
menu-recent = Mở gần đây
menu-recent-none = Chưa có dự án nào

workspace-review = Rà soát
workspace-trends = Xu hướng

undo = Hoàn tác
redo = Làm lại
save = Lưu
light = Sáng
dark = Tối
stop = Dừng
close = Đóng
cancel = Hủy

command-new = Dự án mới
command-sample = Mở dự án mẫu
command-open = Mở dự án…
command-load-files = Nạp văn bản…
command-load-folder = Nạp cả thư mục văn bản…
command-load-clipboard = Nạp nội dung vừa sao chép
command-watch-folder = Theo dõi thư mục để nạp văn bản mới…
command-save = Lưu
command-save-as = Lưu thành…
command-quit = Thoát
command-undo = Hoàn tác
command-redo = Làm lại
command-next = Bản ghi tiếp theo
command-previous = Bản ghi trước
command-next-undecided = Bản ghi chưa duyệt tiếp theo
command-accept = Chấp nhận bản ghi
command-reject = Loại bản ghi
command-reopen = Rút lại quyết định
command-edit = Sửa ô đang nghi ngờ
command-remove-document = Bỏ văn bản khỏi dự án
command-find = Lọc bản ghi
command-show-in-trends = Xem trên biểu đồ
command-review = Sang Rà soát
command-trends = Sang Xu hướng
command-palette = Mọi lệnh
command-keys = Phím tắt
command-english = English
command-vietnamese = Tiếng Việt
command-light = Màu sáng
command-dark = Màu tối
command-system-mode = Màu theo hệ thống
command-about = Giới thiệu Provista

project-new = Dự án mới
project-sample = Dự án mẫu
file-name = du-an.ron

dialog-open = Mở dự án
dialog-save = Lưu dự án
dialog-files = Nạp văn bản
dialog-folder = Nạp cả thư mục văn bản
dialog-watch = Theo dõi thư mục để nạp văn bản mới
dialog-watch-confirm = Nạp và theo dõi
dialog-open-confirm = Mở
dialog-save-confirm = Lưu
dialog-replace = Thay thế
dialog-replaces = Đã có tệp { $name }. Hãy thay thế nó hoặc chọn tên khác.
dialog-replaces-project = Đã có tệp { $name }. Nếu thay thế, bản cũ được giữ với đuôi .bak.
dialog-load-confirm = Nạp
dialog-path = Đường dẫn
dialog-browse = Duyệt…
dialog-alone = Hệ thống này không có hộp thoại chọn tệp. Hãy gõ đường dẫn.
dialog-title = Provista
dialog-projects = Dự án Provista
dialog-texts = Văn bản và tập dữ liệu

unsaved-title = Lưu thay đổi trước?
unsaved-text = Dự án có thay đổi chưa được ghi vào tệp. Nếu không lưu, các thay đổi đó sẽ mất.
unsaved-save = Lưu
unsaved-drop = Không lưu
unsaved-mark = Có thay đổi chưa được lưu

failed-open = Không mở được dự án
failed-save = Không lưu được dự án

doubts-title = Cần xem lại { $shown } tệp
doubts-text = Số liệu đã được đọc; có thể có chữ bị sai.
problems-title = { $n ->
   *[other] { $shown } tệp không đọc được
}
problems-text = Các tệp còn lại đã được nạp.
passed-title = Đã bỏ qua { $shown } trang tính
passed-text = Không lấy được số liệu nào từ các mục dưới đây.

palette-hint = Gõ tên lệnh
palette-none = Không có lệnh nào tên như vậy

keys-apply = Áp dụng nội dung vừa gõ vào ô
keys-apply-keys = Enter, Tab
keys-discard = Bỏ nội dung vừa gõ vào ô
keys-discard-keys = Esc

about-text = Từ bản tin báo chí đến chuỗi số liệu theo tỉnh: mỗi số liệu đi cùng câu văn của nó.
about-licence = Phần mềm tự do theo giấy phép MIT hoặc Apache 2.0. Phông chữ Inter theo giấy phép SIL Open Font License.

work-loading = Đang đọc văn bản
work-extracting = Đang tìm số liệu
work-opening = Đang mở dự án
work-saving = Đang lưu dự án
work-counting = Đang đếm bản ghi
work-checking = Đang tìm cảnh báo
work-conflicts = Đang tìm mâu thuẫn
work-gathering = Đang tập hợp số liệu

notice-saved = Đã lưu thành { $name }
notice-undone = Đã hoàn tác: { $change }
notice-redone = Đã làm lại: { $change }
notice-all-decided = Mọi bản ghi trong danh sách này đã được duyệt
notice-document-removed = Đã bỏ văn bản và các bản ghi của nó
notice-settings-failed = Không lưu được thiết lập: { $why }
notice-work-broke-off = Công việc bị ngắt ngoài dự kiến; chưa có gì thay đổi
notice-loaded = { $n ->
    [0] Không có văn bản mới
   *[other] Đã nạp { $shown } văn bản
}
notice-copies = { $n ->
   *[other] { $shown } văn bản đã có sẵn trong dự án
}
notice-doubtful = cần xem lại { $shown } tệp
notice-failed = { $n ->
   *[other] { $shown } tệp không đọc được
}
notice-passed = đã bỏ qua { $shown } trang tính
notice-stopped = đã dừng giữa chừng

change-load = nạp văn bản
change-remove = bỏ văn bản
change-correct = chỉnh sửa
change-accept = chấp nhận
change-reject = loại
change-reopen = rút lại quyết định
change-add = thêm bản ghi

total-documents = { $n ->
   *[other] { $shown } văn bản
}
total-records = { $n ->
   *[other] { $shown } bản ghi
}
total-reviewed = đã duyệt { $decided }

family-revenue = Doanh thu
family-budget = Nộp ngân sách
family-subscribers = Thuê bao
family-penetration = Mật độ và tỷ lệ
family-network = Mạng lưới và vùng phủ
family-enterprises = Doanh nghiệp và nhân lực
family-online = Dịch vụ công và thương mại trực tuyến

slot-place = Địa phương
slot-indicator = Chỉ tiêu
slot-period = Kỳ
slot-value = Giá trị
slot-unit = Đơn vị
slot-bound = Giới hạn
slot-status = Tình trạng
slot-yoy = Tăng trưởng, %
slot-of-plan = Kế hoạch, %
slot-operator = Doanh nghiệp

bound-exact = chính xác
bound-about = khoảng
bound-above = trên
bound-below = dưới

status-actual = thực hiện
status-estimate = ước tính
status-target = mục tiêu

review-new = chưa duyệt
review-accepted = chấp nhận
review-corrected = đã sửa
review-rejected = đã loại

unit-vnd = VND
unit-usd = USD
unit-count = số lượng
unit-percent = phần trăm
unit-per100 = trên 100 dân

shown-vnd = tỷ đồng
shown-usd = tỷ USD
shown-per100 = trên 100 dân

period-half-1 = 6 tháng đầu { $year }
period-half-2 = 6 tháng cuối { $year }
period-quarter = quý { $roman }/{ $year }
period-months = { $months } tháng { $year }

# Tệp gặp lỗi gì, và nên làm gì.

open-empty = Tệp dự án trống, không có nội dung.
open-empty-hint = Hãy mở bản trước đó (tên có đuôi .bak), hoặc một bản sao của nó.
open-foreign = Đây không phải dự án Provista.
open-foreign-hint = Hãy mở tệp .ron do Provista lưu, hoặc nạp văn bản vào một dự án mới.
open-newer = Dự án được tạo bằng bản Provista mới hơn (phiên bản tệp { $version }).
open-newer-hint = Hãy mở bằng bản Provista đó.
open-damaged = Tệp dự án bị hỏng ở dòng { $line }, cột { $column }: { $reason }.
open-damaged-hint = Hãy mở bản trước đó, có đuôi .bak, hoặc khôi phục chỗ đã sửa bằng tay.
open-inconsistent = Nội dung dự án không khớp nhau (dòng { $line }): { $reason }.

save-no-folder = Không có thư mục này.
save-full = Đĩa đã đầy.
save-forbidden = Không được phép ghi vào đây.
save-folder = Đã có một thư mục trùng tên.
save-refused = Không ghi được tệp: { $why }.
save-hint = Hãy chọn thư mục hoặc tên khác. Tệp cũ vẫn nguyên vẹn, và dữ liệu ở đây không mất gì.

read-no-file = Đây không phải tệp cũng không phải thư mục.
read-no-file-hint = Hãy chọn tệp văn bản hoặc thư mục.
read-unknown = Chưa đọc được loại tệp này.
read-unknown-hint = Hãy lưu lại thành .docx, .pdf, .html hoặc văn bản thuần (.txt); tập dữ liệu thành .csv, .xlsx, .jsonl hoặc .parquet.
read-empty = Tệp rỗng.
read-empty-hint = Hãy kiểm tra xem đã lưu đúng tệp chưa.
read-large = Tệp có { $bytes } byte, nhiều hơn mức { $limit } đọc được.
read-large-hint = Hãy tách thành mỗi văn bản một tệp.
read-binary = Tệp không phải văn bản.
read-binary-hint = Hãy mở bằng chương trình của nó rồi lưu thành văn bản thuần, UTF-8.
read-garbled = Tệp bị hỏng: không đúng mã { $encoding } từ byte { $at }.
read-garbled-hint = Hãy tải hoặc xuất lại tệp.
read-encoding = Bảng mã của tệp không phải UTF-8, UTF-16, Windows-1258, TCVN3 hay VNI (có thể là { $guess }).
read-encoding-hint = Hãy mở bằng chương trình đã tạo ra nó rồi lưu thành UTF-8.

system-missing = Không có tệp hoặc thư mục này.
system-missing-hint = Hãy kiểm tra lại đường dẫn.
system-forbidden = Không được phép đọc.
system-forbidden-hint = Hãy xin quyền đọc, hoặc chép vào thư mục của bạn.
system-other = Hệ thống từ chối: { $why }.
system-other-hint = Hãy thử lại, hoặc chép sang đĩa khác trước.

notice-draft-pending = Có nội dung đã gõ mà chưa áp dụng: nhấn Enter trong ô đó, hoặc Esc để bỏ
notice-done = { $record }: { $what }

pending-title = Có nội dung đã gõ mà chưa áp dụng
pending-text = Một ô của bản ghi đang giữ nội dung đã gõ mà chưa áp dụng. Nhấn Enter tại ô đó để áp dụng, hoặc Esc để bỏ.
pending-show = Xem bản ghi đó
