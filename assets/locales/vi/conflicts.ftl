# Không gian Mâu thuẫn: các bản ghi cùng khóa mà số liệu khác nhau, và quy tắc của dự án.

workspace-conflicts = Mâu thuẫn
command-conflicts = Sang Mâu thuẫn
command-compare = So với số liệu khác của cùng chỉ tiêu
command-rules = Quy tắc của dự án…
conflicts-title = Mâu thuẫn
conflicts-open = { $n ->
    [0] không còn gì để ngỏ
   *[other] { $shown } còn để ngỏ
}
conflicts-all = Tất cả ({ $count })
conflicts-class-count = { $class } ({ $count })
conflicts-settled-too = Cả mâu thuẫn đã giải quyết
conflicts-empty = Không có gì mâu thuẫn
conflicts-empty-hint = Các bản ghi cùng chỉ tiêu, địa phương và kỳ mà giá trị khác nhau sẽ hiện ở đây.
conflicts-none-open = Mọi mâu thuẫn đã được giải quyết
conflicts-none-open-hint = Hiện cả mâu thuẫn đã giải quyết để xem lại.
conflicts-none-selected = Chưa chọn mâu thuẫn nào
conflicts-none-selected-hint = Chọn trong danh sách, hoặc nhấn J.
conflict-row = { $about }: { $class }, { $values }
conflict-settled = đã giải quyết
conflict-plan = kế hoạch
conflict-of-operator = { $indicator }, { $operator }

class-rounding = Làm tròn
class-estimate = Ước tính và chính thức
class-restated = Công bố lại về sau
class-boundary = Khác địa giới
class-other-period = Nhầm kỳ
class-thousandfold = Lệch nghìn lần
class-dispute = Bất đồng

class-rounding-why = Một bên nói kém chính xác hơn bên kia.
class-estimate-why = Một bên nêu khi kỳ chưa kết thúc, hoặc ghi là ước tính; bên kia nêu về sau.
class-restated-why = Nguồn về sau đưa ra số liệu điều chỉnh chút ít.
class-boundary-why = Có thể một bên tính theo tỉnh trước tháng 7/2025, bên kia theo tỉnh sau sáp nhập.
class-other-period-why = Một trong các giá trị được nêu cho kỳ khác:
class-thousandfold-why = Một bên gấp khoảng nghìn lần bên kia: nhầm đơn vị, hoặc nhầm dấu ngăn cách chữ số.
class-dispute-why = Không có gì trong các bản ghi giải thích được.

side-said = theo { $shown } bản ghi
side-sources = { $shown } nguồn: có văn bản là bản sao
side-choose = Tin số này ({ $number })
side-choose-label = Tin { $value }, { $number }
side-chosen = được tin
side-by-rule = được tin theo quy tắc
side-show = Xem trong văn bản
side-undated = không rõ ngày
conflict-hint-show = Xem bản ghi đó

settle-title = Quyết định
settle-open = Chọn một giá trị bằng số thứ tự, hoặc đặt quy tắc cho mọi mâu thuẫn cùng loại.
settle-chosen = Tin số { $value }.
settle-by-rule = Tin số { $value } theo quy tắc: { $rule }
settle-reason = Lý do
settle-reason-hint = Vì sao chọn số này? Được lưu trong dự án
settle-take-back = Rút lại (U)
settle-rule = Cho mọi trường hợp tương tự
settle-rule-state = Đặt thành quy tắc
settle-rule-counts = giải quyết { $count } trên { $all } mâu thuẫn để ngỏ cùng loại
settle-rule-kept = đã là quy tắc của dự án này
settle-rule-none = không chỉ ra được một giá trị duy nhất ở đây

preferred-final = số chính thức trước số ước tính
preferred-latest = số công bố sau cùng
preferred-most-exact = số có nhiều chữ số nhất
preferred-most-sources = số được nhiều nguồn nêu nhất
preferred-reviewed = số đã được chấp nhận hoặc sửa
rule-prefer = { $class }: { $preferred }
rule-reason = { $rule } ({ $reason })
rules-title = Quy tắc của dự án
rules-text = Quy tắc áp dụng cho mọi thứ đang có trong dự án và sẽ được đọc sau này.
rules-none = Chưa có quy tắc. Quy tắc được đặt khi giải quyết mâu thuẫn, hoặc sau khi sửa.
rules-drop = Rút lại
rules-drop-label = Rút lại: { $rule }
notice-settled = { $about }: tin số { $value }
notice-unsettled = { $about }: để ngỏ trở lại
notice-rule-stated = Đã đặt quy tắc: { $rule }
notice-rule-dropped = Đã rút quy tắc: { $rule }
notice-no-conflict = Không có gì mâu thuẫn với bản ghi này

card-conflict = Bản ghi khác nêu { $values }
card-conflict-settled = Bản ghi khác nêu { $values }; đã giải quyết
card-conflict-compare = So sánh

change-settle = giải quyết mâu thuẫn
change-unsettle = để ngỏ mâu thuẫn
change-state-rule = đặt quy tắc
change-drop-rule = rút quy tắc
