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
recovery-delete = Xóa các thay đổi
recovered = Đã khôi phục các thay đổi; hãy lưu dự án để giữ lại

unfinished-text = Provista đã dừng khi bạn đang làm việc với một dự án chưa có tệp.
unfinished-delete = Xóa các thay đổi lúc { $at }
unfinished-later = Để sau

rescue-text = Tệp vẫn giữ nguyên. Phần cứu được sẽ mở thành một dự án mới.
rescue-open = Mở phần còn cứu được
rescue-backup = Mở bản trước đó, lúc { $at }
rescue-nothing = Không cứu được gì từ tệp này.
rescued = Đã cứu từ { $name }; thiếu: { $documents } tài liệu, { $records } bản ghi; văn bản bị đổi: { $altered }; chỉ hoàn tác được từ đây
rescued-whole = Đã cứu từ { $name } đủ tài liệu, bản ghi và lịch sử; văn bản bị đổi: { $altered }
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
