# Quanh tệp dự án: phiên làm việc dở dang, tệp hỏng, cửa sổ thứ hai, thay đổi từ bên ngoài.

command-try-again = Mở lại tệp

moment = { $hour } ngày { $date }

work-looking = Đang xem lại tệp…

recovery-title = Có thay đổi chưa được lưu
recovery-text = { $shown } thay đổi, lần cuối lúc { $at }, chưa có trong tệp dự án: Provista đã dừng trước khi kịp lưu.
recovery-text-backup = { $shown } thay đổi, lần cuối lúc { $at }, nối tiếp bản trước của tệp hiện nay. Khi khôi phục, chúng được mở thành một dự án riêng.
recovery-text-none = { $shown } thay đổi, lần cuối lúc { $at }, thuộc về một bản khác của tệp này, nay không còn nữa. Không thể đưa chúng vào đây.
recovery-torn = Phần đang ghi dở khi chương trình dừng bị thiếu.
recovery-kept = Nếu mở bản đã lưu, các thay đổi vẫn được giữ và sẽ được hỏi lại cho đến khi bạn lưu.
recovery-recover = Khôi phục { $shown } thay đổi lúc { $at }
recovery-as-saved = Mở bản đã lưu
recovery-delete = Xóa các thay đổi…
recovery-sure = Xóa hẳn { $shown } thay đổi này? Sẽ không lấy lại được.
recovery-keep = Giữ lại
recovery-delete-now = Xóa hẳn
recovered = Đã khôi phục các thay đổi; hãy lưu dự án để giữ lại

unfinished-text = Provista đã dừng khi bạn đang làm việc với một dự án chưa có tệp.
unfinished-delete = Xóa…
unfinished-nameless = Dự án chưa có tài liệu
unfinished-later = Để sau

rescue-text = Tệp vẫn giữ nguyên. Phần cứu được sẽ mở thành một dự án mới.
rescue-text-backup = Tệp vẫn giữ nguyên. Bản trước đó sẽ mở thành một dự án mới.
rescue-open = Mở phần còn cứu được
rescue-backup = Mở bản trước đó, lúc { $at }
rescue-nothing = Không cứu được gì từ tệp này.
rescued = Đã cứu từ { $name }
rescued-whole = Đủ tài liệu, bản ghi và lịch sử thay đổi.
rescued-documents = Thiếu { $shown } tài liệu.
rescued-records = Thiếu { $shown } bản ghi.
rescued-altered = { $shown } văn bản không còn đúng như lúc lưu.
rescued-slips = { $shown } chỗ không lấy được đúng như trong tệp:
rescued-slip-field = Dòng { $line }: không có trường “{ $name }”; nội dung của nó bị bỏ.
rescued-slip-place = Dòng { $line }: không có địa phương “{ $name }”; ô địa phương được để trống.
rescued-slip-indicator = Dòng { $line }: không có chỉ tiêu “{ $name }”; nay nó là chỉ tiêu riêng của dự án.
rescued-slips-more = và { $shown } chỗ khác.
rescued-cut-documents = Tệp bị cụt trong phần tài liệu: có thể còn thiếu tài liệu khác, và thiếu toàn bộ bản ghi.
rescued-cut-records = Tệp bị cụt trong phần bản ghi: số bản ghi thiếu có thể nhiều hơn số đếm được.
rescued-glossary = Thiếu các từ ngữ mà dự án đã thêm.
rescued-views = Thiếu các khung nhìn đã lưu.
rescued-settlements = Thiếu các lựa chọn đã tin trong mâu thuẫn.
rescued-rules = Thiếu các quy tắc.
rescued-texts = Cần chọn lại nơi giữ văn bản.
rescued-history = Thiếu lịch sử thay đổi: không thể hoàn tác những gì đã làm trước đây.
rescued-save = Đây là một dự án mới: hãy lưu với tên riêng. Tệp hỏng vẫn giữ nguyên.
opened-backup = Đây là bản trước lần lưu cuối của { $name }; hãy lưu với một tên

outside-title = Tệp đã bị thay đổi từ bên ngoài
outside-text = { $name } không còn như khi Provista đọc hoặc ghi lần cuối. Một chương trình khác, hoặc một người khác, đã sửa tệp.
outside-unsaved = Thay đổi của bạn chưa có trong tệp.
outside-elsewhere = Lưu với tên khác…
outside-reload = Mở tệp như hiện nay
outside-keep = Giữ bản của tôi
outside-overwrite = Thay bằng bản của tôi

read-only = Dự án này đang mở trong một cửa sổ khác. Ở đây bạn có thể xem, và lưu với tên khác để chỉnh sửa.
read-only-refused = Dự án đang mở trong một cửa sổ khác; hãy lưu với tên khác để chỉnh sửa ở đây

journal-trouble = Hiện các thay đổi của bạn chưa được giữ an toàn. { $why }

save-outside = Tệp đã bị thay đổi từ bên ngoài.
save-over-project = Ở đó đang có một dự án Provista, không tệp nào khác được ghi đè lên.
save-in-use = Dự án đang mở trong một cửa sổ khác.
