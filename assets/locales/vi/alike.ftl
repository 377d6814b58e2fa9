# Sau khi sửa: sửa như vậy cho mọi bản ghi sai vì cùng một nguyên nhân.

command-alike = Sửa như vậy cho mọi trường hợp tương tự…
alike-offer = { $shown } bản ghi khác cũng sai như vậy: { $cause }
alike-show = Sửa tất cả như vậy… (G)
alike-dismiss = Để nguyên
alike-heading = Sửa như vậy cho mọi trường hợp tương tự
alike-cause = { $slot }, từ “{ $words }”: { $step }
alike-cause-bare = { $slot }, trong văn bản này: { $step }
alike-step = { $before } → { $after }
alike-scale = × { $factor }
alike-all = Tất cả
alike-none = Không chọn
alike-line = { $record }: { $step }
alike-keep = Giữ làm quy tắc: văn bản nạp về sau cũng theo
alike-document-only = Cụm từ này ở văn bản khác có nghĩa khác, nên không thể làm quy tắc.
alike-undo = Một lần hoàn tác trả lại tất cả.
alike-correct = { $n ->
    [0] Không có gì để sửa
   *[other] Sửa { $shown } bản ghi
}
rule-correct = { $cause }
notice-corrected-alike = đã sửa { $shown } bản ghi như vậy
change-correct-alike = sửa hàng loạt
card-ruled = sửa theo quy tắc
