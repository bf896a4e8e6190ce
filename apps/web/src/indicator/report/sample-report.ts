/** A paragraph in the manner of such reports, with figures that were published, two of them cut off instead of rounded. */
export const sampleReport = `Toàn Đảng bộ có 56 tổ chức cơ sở đảng được đánh giá, xếp loại; trong đó 11/56 tổ chức hoàn thành xuất sắc nhiệm vụ, chiếm 19,64%; 45/56 tổ chức hoàn thành tốt nhiệm vụ, chiếm 80,35%.

Trong tổng số 5.262 đảng viên được đánh giá có 857 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm 16,28%; 4.051 đảng viên hoàn thành tốt nhiệm vụ, chiếm 76,99%.

Toàn tỉnh có 468 tổ chức cơ sở đảng, gồm 247 đảng bộ cơ sở và 221 chi bộ cơ sở. Kết nạp 993 đảng viên mới, vượt 32,4% so với chỉ tiêu 750.`;
