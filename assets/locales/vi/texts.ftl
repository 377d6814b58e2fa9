# Văn bản của dự án nằm ở đâu: trong tệp dự án, hay được dẫn tới tệp gốc.

change-keep-texts = đổi nơi giữ văn bản
change-find-texts = tìm thấy tệp văn bản
change-take-passages = chỉ giữ các đoạn trích
history-keeping-reference = Văn bản được dẫn tới tệp gốc
history-keeping-inside = Văn bản được giữ trong tệp dự án
history-found = { $name }: đọc từ { $file }
history-unnamed = { $name }: văn bản nằm trong tệp dự án, không ghi tệp gốc
history-passages = { $name }: chỉ giữ các đoạn trích

read-not-inside = Văn bản không còn trong tệp này.
read-not-inside-hint = Hãy tìm tệp chứa văn bản, hoặc nạp lại tệp này.

menu-texts = Văn bản của dự án
command-texts = Nơi giữ văn bản…
command-take-texts-in = Đưa mọi văn bản vào tệp dự án
command-regain-texts = Tìm lại các văn bản còn thiếu
command-find-text = Tìm tệp của văn bản còn thiếu…
command-compare-text = So sánh với tệp hiện nay…
command-keep-passages = Chỉ giữ các đoạn trích

texts-title = Văn bản của dự án được giữ ở đâu?
texts-large = Các văn bản khá lớn: tổng cộng { $size }. Bạn sẽ được hỏi cho đến khi đã chọn.
texts-inside = Trong tệp dự án
texts-inside-cost = Một tệp chứa tất cả: có thể gửi và lưu riêng, không văn bản nào bị thất lạc. Tệp lớn bằng tất cả văn bản cộng lại ({ $size }), và mỗi lần lưu đều phải ghi toàn bộ.
texts-reference = Dẫn tới tệp gốc
texts-reference-moves = Dẫn tới tệp gốc: { $moves } trên { $all } văn bản
texts-keep = Giữ như vậy
texts-keep-and-save = Giữ như vậy và lưu
size-bytes = { $size } byte
size-kb = { $size } kB
size-mb = { $size } MB

work-texts = Đang đọc văn bản từ tệp gốc…

notice-texts-missing = { $n ->
   *[other] { $shown } văn bản không có sẵn
}
notice-texts-found = { $n ->
   *[other] Đã tìm thấy { $shown } văn bản
}
notice-texts-not-there = Văn bản không có ở đó
notice-passages-taken = Chỉ giữ các đoạn trích, không tìm văn bản này nữa

banner-texts = { $n ->
   *[other] { $shown } văn bản không có sẵn; các đoạn trích tạm thay, bản sao và cảnh báo cũng được xét theo đó.
}
banner-texts-changed = { $n ->
   *[other] Trong đó { $shown } tệp gốc đã thay đổi.
}
source-text-reading = Đang đọc văn bản từ tệp gốc. Trong lúc chờ, ở đây hiện các đoạn làm căn cứ cho số liệu.
source-text-unread = Văn bản chưa được đọc lại.
source-text-away = Văn bản không có sẵn: { $why } Thiếu { $missing } trong { $whole }.
source-text-changed = Tệp nay có nội dung khác. Thiếu { $missing } trong { $whole } của văn bản cũ.
source-text-alone = Văn bản này chỉ còn giữ các đoạn làm căn cứ cho số liệu.
source-gap = [… thiếu { $size } …]
documents-passages = Chỉ có đoạn trích
text-not-read-again = Văn bản không đầy đủ nên không đọc lại: mọi số liệu ngoài các đoạn trích sẽ bị coi là đã mất
texts-not-read-again = { $n ->
   *[other] Bỏ qua { $shown } văn bản không có sẵn
}

dialog-find-text = Tệp này nay ở đâu?
dialog-find-text-hint = Chọn tệp, hoặc thư mục chứa tệp. Những gì từng nằm cạnh tệp cũng được tìm ở cạnh đó.
dialog-find-text-confirm = Tìm ở đó

texts-now-inside = { $n ->
   *[other] Hiện nay, trong tệp dự án: { $shown } văn bản, { $size }
}
texts-now-reference = { $n ->
   *[other] Hiện dẫn tới tệp gốc: { $shown } văn bản đang có sẵn, { $size }
}
texts-reference-cost = Tệp dự án luôn nhỏ: tệp chỉ ghi mỗi văn bản nằm ở đâu, kèm các đoạn làm căn cứ cho số liệu. Mỗi lần lưu, các tệp gốc được kiểm tra lại và chỉ bỏ ra ngoài những văn bản còn nằm trong đó; văn bản có tệp gốc đã bị sửa, chuyển đi hay xóa vẫn ở trong tệp dự án. Nếu sau đó tệp gốc bị mất thì chỉ còn các đoạn trích: số liệu vẫn còn, nhưng văn bản có phải là bản sao của văn bản khác hay không và cách viết dấu trong số chỉ được xét theo các đoạn trích, nên cảnh báo và giá trị được tin theo quy tắc có thể khác cho đến khi tìm lại được văn bản.
texts-bound = { $n ->
   *[other] { $shown } văn bản vẫn nằm trong tệp dự án: là bảng số liệu, được dán từ nơi khác, hoặc trước đây đã lưu trong tệp dự án mà không ghi tệp gốc. Riêng các văn bản đã lưu trước đây: chọn dẫn tới tệp gốc rồi nạp lại thư mục chứa chúng thì chúng được đưa ra ngoài.
}
texts-missing = { $n ->
   *[other] { $shown } văn bản hiện không có sẵn; các đoạn trích được giữ cho đến khi tìm thấy tệp.
}
texts-changed-what = Nội dung tệp đã khác văn bản từng được đọc.
texts-changed-hint = Hãy so sánh hai bản trong cửa sổ rồi nhận phần thay đổi, hoặc tìm lại tệp cũ.
texts-otherwise-what = Tệp vẫn như cũ, nhưng bản Provista này đọc ra văn bản khác trước.
texts-otherwise-hint = Hãy so sánh hai bản trong cửa sổ rồi nhận bản đọc hiện nay.
texts-unread-what = Chưa tìm văn bản này.
texts-unread-hint = Hãy tìm lại các văn bản.
texts-unasked-what = Văn bản nằm trong thư mục chưa được phép đọc.
texts-unasked-hint = Hãy tìm lại các văn bản còn thiếu và cho phép đọc, hoặc chỉ giữ các đoạn trích.

notice-keeping-inside = Từ lần lưu tới, văn bản được giữ trong tệp dự án
notice-keeping-reference = Từ lần lưu tới, văn bản được để lại trong tệp gốc
work-parting = Đang kiểm tra các tệp gốc của văn bản…
gone-title = Lưu văn bản trước?
gone-text = { $n ->
   *[other] Từ khi được đọc, { $shown } văn bản đã có tệp gốc bị sửa, chuyển đi hoặc xóa. Nếu lưu, các văn bản đó được đưa vào tệp dự án; nếu không, chúng sẽ mất.
}
gone-more = { $n ->
   *[other] và { $shown } văn bản khác
}
notice-texts-left = { $n ->
   *[other] { $shown } văn bản được để trong tệp gốc
}
notice-texts-placeless = { $n ->
   *[other] { $shown } văn bản ở lại trong tệp dự án vì không rõ tệp gốc, hoặc là bảng số liệu
}
notice-texts-absent = { $n ->
   *[other] { $shown } văn bản ở lại trong tệp dự án vì tệp gốc không còn nội dung ấy
}
notice-texts-unasked = { $n ->
   *[other] { $shown } văn bản ở lại trong tệp dự án vì thư mục chưa được phép đọc
}
notice-texts-bound = { $n ->
   *[other] { $shown } văn bản ở lại trong tệp dự án vì quá dài, vì một tệp gốc được đọc theo quá nhiều cách, hoặc vì tệp gốc chỉ là tệp tạm
}
notice-texts-not-at-hand = { $n ->
   *[other] { $shown } văn bản chưa có sẵn: chỉ các đoạn trích được lưu
}
notice-quotes-blank = { $n ->
   *[other] không có sẵn câu chữ làm căn cứ cho { $shown } số liệu
}
notice-texts-other = Ở đó có văn bản khác

trust-title = Đọc văn bản trong các thư mục này?
trust-text = Theo dự án, một số văn bản nằm trong các thư mục bên ngoài thư mục của dự án. Chưa có gì được đọc ở đó.
trust-cost = Chỉ cho phép nếu bạn biết đây là thư mục chứa văn bản của mình. Máy tính này sẽ ghi nhớ các thư mục ấy cho dự án này. Nội dung đọc được chỉ hiện ở đây và không được gửi đi đâu.
trust-read = Đọc văn bản ở đó
trust-leave = Không đọc

source-text-unasked = Văn bản nằm trong thư mục chưa được phép đọc.
source-text-otherwise = Tệp vẫn như cũ, nhưng bản Provista này đọc ra văn bản khác trước. Thiếu { $missing } trong { $whole } của văn bản trước.

export-texts-away = { $n ->
   *[other] { $shown } văn bản không có sẵn nên không thể chú giải: hãy tìm tệp gốc trước
}

refused-stale = Dự án đã thay đổi trong lúc đó nên việc này không còn phù hợp
refused-needed = Không thể hoàn lại riêng thay đổi { $change }: thay đổi { $by } dựa trên nó
refused-not-here = Thay đổi { $change } không nằm trong các thay đổi dẫn tới đây

banner-texts-open = Văn bản còn thiếu…
source-read-there = Đọc văn bản ở đó…
texts-missing-text = Các đoạn trích tạm thay cho đến khi tìm thấy tệp gốc.
