"""Summaries in other languages that stand beside this repository's while recall is measured."""

from __future__ import annotations

import shutil
from pathlib import Path

from devtools.benchmarks.corpus import write

_SUMMARIES = """
vi-flood-map | Thành phố công bố bản đồ ngập lụt để người dân tra cứu
Bản đồ cho biết những con đường thường bị ngập sau mưa lớn. Người dân có thể gửi ảnh và báo mực
nước. Dữ liệu được mở cho các trường đại học và báo chí sử dụng miễn phí.

vi-court-filing | Tòa án cho phép nộp đơn khởi kiện qua mạng
Từ tháng sau, đương sự có thể nộp đơn và chứng cứ qua cổng điện tử. Luật sư cho rằng cách làm
này giúp người nghèo tiếp cận công lý, nhưng pháp luật về chữ ký số còn chưa rõ ràng.

vi-phone-fraud | Điều tra đường dây lừa đảo qua điện thoại
Công an mở cuộc điều tra về các cuộc gọi giả danh ngân hàng. Nhà mạng phải chặn số lạ trong hai
giờ sau khi nhận thông báo, nếu không sẽ bị phạt tiền.

vi-school-phones | Trường học hạn chế điện thoại trong giờ học
Học sinh cất điện thoại khi vào lớp. Phụ huynh ủng hộ quy định mới, còn giáo viên lo về việc
giám sát. Bộ Giáo dục sẽ đánh giá kết quả sau một năm.

zh-delivery-riders | 新规要求外卖平台公开派单算法
规定要求平台说明订单如何分配，并限制骑手连续工作的时间。劳动部门可以检查算法记录。
企业认为商业秘密应当受到保护。

zh-face-recognition | 法院判决小区不得强制使用人脸识别
居民起诉物业公司，要求提供其他进门方式。法院认为收集生物信息必须取得同意，
物业应当删除已经保存的照片。

zh-battery-recycling | 电动汽车电池回收责任由生产企业承担
草案规定生产企业建立回收网点，并为每块电池编号。没有履行义务的企业将被罚款。

ja-privacy-law | 個人情報保護法の改正案、子どもの情報を手厚く保護
改正案は、十六歳未満の子どもの情報を集める事業者に保護者の同意を求める。
違反した場合には課徴金を科す。

ja-earthquake-drones | 地震の被害調査にドローンを使う自治体が増える
自治体は災害の直後に上空から道路や橋の写真を撮り、地図にまとめる。操縦者の育成が課題だ。

ja-train-tickets | 鉄道各社が紙の切符を段階的に廃止へ
駅の券売機を減らし、スマートフォンで改札を通れるようにする。高齢者への支援も行う。

de-heat-pumps | Gemeinden müssen Pläne für die Wärme vorlegen
Bis zum Jahresende müssen größere Städte zeigen, welche Straßen an ein Fernwärmenetz kommen. Für
übrige Häuser empfehlen die Behörden Wärmepumpen. Die Verbände kritisieren die Fristen.

de-parking-court | Gericht kippt höhere Gebühren für das Parken
Das Verwaltungsgericht hob die Satzung auf, weil sie schwere Fahrzeuge ungleich behandelte. Die
Stadt prüft Rechtsmittel und zahlt den Klägern die Gebühren zurück.

fr-school-meals | Les cantines scolaires devront afficher l'origine des aliments
Un décret oblige les communes à publier chaque semaine la provenance des légumes et de la
viande. Les élèves et leurs parents pourront signaler une erreur à la préfecture.

fr-drone-noise | Des riverains obtiennent l'arrêt des livraisons par drone
La cour a jugé que le bruit dépassait les limites prévues. L'entreprise devra déposer une
nouvelle demande avant de reprendre ses vols au-dessus des maisons.

es-rental-register | El registro de alquileres turísticos será obligatorio
Los propietarios tendrán que inscribir cada vivienda y publicar su número en los anuncios. Las
multas llegarán a treinta mil euros si la información es falsa.

es-water-meters | Los contadores de agua inteligentes llegan a los pueblos
La compañía avisará de las fugas a los vecinos por teléfono. Una asociación pide que los datos
de consumo no se vendan a terceros.
"""


def _read(summary: str) -> tuple[str, tuple[str, str]]:
    head, text = summary.strip().split("\n", 1)
    name, title = head.split(" | ")
    return name, (title, text)


TEXTS = dict(map(_read, _SUMMARIES.split("\n\n")))
"""By id, which begins with the language: a title and a text."""


def write_digest(digest: Path, folder: Path) -> None:
    """The content of a digest, and with it these summaries."""
    shutil.copytree(digest / "content", folder / "content")
    shutil.copyfile(digest / "mkdocs.yml", folder / "mkdocs.yml")
    topic = min(file.stem for file in (digest / "content" / "topics").glob("*.md"))
    for number, (name, (title, text)) in enumerate(TEXTS.items()):
        front = (
            f'title: "{title}"\ndate: 2026-06-{number + 1:02}\ntopics: [{topic}]\n'
            f"language: {name[:2]}\n"
            "source: {publisher: Benchmark, url_note: written for this set}\n"
        )
        write(folder / "content" / "articles" / f"{name}.md", f"---\n{front}---\n\n{text}\n")
