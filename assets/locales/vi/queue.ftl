# Duyệt lần lượt các bản ghi: thứ tự, cảnh báo, cách đọc khác của từng ô.

queue-order = Thứ tự
queue-by-document = theo văn bản
queue-by-doubt = kém chắc chắn trước
queue-by-place = theo địa phương
queue-by-indicator = theo chỉ tiêu
queue-by-column = theo cột
queue-flagged = Có cảnh báo ({ $count })
queue-accept = Chấp nhận loạt…

progress-document = Văn bản này
progress-all = Mọi văn bản
progress-of = đã duyệt { $decided } trên { $all }

column-doubt = Cảnh báo, rồi kém chắc chắn
row-flagged = có cảnh báo

flag-thousand = Lệch khoảng { $factor } lần so với chuỗi số liệu: { $other }
flag-off-series = Lệch xa chuỗi số liệu: { $points } điểm gần nhất cho thấy khoảng từ { $low } đến { $high }
flag-implausible = Khó tin đối với nơi này: số liệu loại này nằm trong khoảng từ { $low } đến { $high }
flag-implausible-high = Khó tin đối với nơi này: số liệu loại này thường dưới { $high }
flag-separator = Đọc ngược với cách viết số của văn bản, theo đó là { $value }
flag-above-100 = Tỷ lệ của một tổng thể không thể trên 100%
flag-fraction = Đại lượng này đếm bằng số nguyên
flag-negative = Số này không thể âm
flag-unit = Chỉ tiêu này đo bằng đơn vị “{ $unit }”
flag-not-yet = Ghi là thực hiện, nhưng kỳ của số liệu bắt đầu sau ngày { $date } là ngày ra văn bản
flag-growth = Mức tăng { $growth }% sẽ cho ra { $expected }, tính từ: { $other }
flag-below-part = Nhỏ hơn một phần của nó: { $other }
flag-above-whole = Lớn hơn toàn thể: { $other }
flag-sum = Không bằng tổng các phần, { $sum }
flag-density = Số thuê bao cho ra { $expected }: { $other }
flag-repair = Sửa thành { $value }
flag-show-record = Xem bản ghi đó
flag-show-series = Xem chuỗi số liệu
flags-quiet = Bạn đã quyết định, không nhắc nữa

reading-label = Cách đọc { $number }: { $words }
readings-none = Văn bản không có cách đọc nào khác

bulk-title = Chấp nhận nhiều bản ghi
bulk-text = Mọi bản ghi chưa duyệt đang hiện trong bảng, từ độ tin cậy này trở lên
bulk-at-least = từ { $percent }%
bulk-any = Độ tin cậy bất kỳ
bulk-flagged = Kể cả bản ghi có cảnh báo ({ $count })
bulk-undo = Một lần hoàn tác trả lại tất cả.
bulk-accept = { $n ->
    [0] Không có gì để chấp nhận
   *[other] Chấp nhận { $shown } bản ghi
}
notice-many = { $shown } bản ghi: { $what }

command-next-slot = Cách đọc khác của ô khác
command-accept-shown = Chấp nhận các bản ghi đang hiện…
command-only-flagged = Chỉ bản ghi có cảnh báo, hoặc tất cả
command-least-sure = Kém chắc chắn trước, hoặc theo văn bản

keys-readings = Chọn cách đọc khác của ô đang nghi ngờ
keys-readings-keys = 1 đến 9
