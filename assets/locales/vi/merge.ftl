# Hai người phân tích: gộp một dự án cùng gốc vào dự án này.

command-merge = Gộp một dự án khác…
dialog-merge = Gộp một dự án khác
dialog-merge-confirm = Xem trước
work-merging = Đang so sánh hai dự án
merge-title = Gộp { $name }
merge-taken = { $n ->
    [0] Không có thay đổi mới
   *[other] Nhận { $shown } thay đổi
}
merge-clashes = { $n ->
    [0] Không có gì xung đột.
   *[other] { $shown } bản ghi được hai bên làm khác nhau. Chọn một bản cho mỗi bản ghi:
}
merge-ours = Dự án này
merge-theirs = Dự án kia
merge-ours-label = Bản của dự án này: { $record }
merge-theirs-label = Bản của dự án kia: { $record }
merge-all-ours = Tất cả theo dự án này
merge-all-theirs = Tất cả theo dự án kia
merge-keys = J và K để đi qua, 1 lấy bản của dự án này, 2 lấy bản của dự án kia, Enter để gộp
merge-removed = đã bỏ
merge-open = còn { $shown } chưa chọn
merge-confirm = Gộp
merge-agreement = Mức thống nhất ở những gì cả hai đã duyệt
merge-agreement-none = Không có bản ghi nào cả hai cùng duyệt.
merge-field = Ô
merge-compared = Bản ghi
merge-same = Giống nhau
merge-kappa = Kappa của Cohen
merge-decision = Quyết định
merge-failed = Không gộp được hai dự án
merge-strangers = Hai dự án không cùng gốc.
merge-strangers-hint = Cả hai phải được phát triển từ cùng một dự án đã lưu.
merge-too-much = Các văn bản còn thiếu của hai dự án quá dài để nằm chung trong một dự án.
merge-too-much-hint = Hãy tìm lại các văn bản còn thiếu của cả hai dự án trước.
notice-merged = Đã gộp: { $name }
change-settle-merge = giải quyết xung đột khi gộp
