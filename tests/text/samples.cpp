#include "text/samples.h"

#include <algorithm>
#include <stdexcept>

namespace waylight::text {

const std::vector<Sample>& samples() {
    constexpr Direction left = Direction::LeftToRight;
    constexpr Direction right = Direction::RightToLeft;
    static const std::vector<Sample> all = {
        {"en", "Latn", left,
         "The bag is blue and the door is open. There are 2 cups and 10 apples on the table (and “one more” that is red)."},
        {"ro", "Latn", left,
         "Geanta este albastră și ușa e deschisă. Pe masă sunt 2 căni și 10 mere („încă unul” e roșu). Ține-o în mână."},
        {"vi", "Latn", left,
         "Cái túi màu xanh và cánh cửa đang mở. Trên bàn có 2 cái cốc và 10 quả táo (“thêm một quả” nữa màu đỏ). Ở đây ấm áp."},
        {"sq", "Latn", left, "Çanta është blu dhe dera është e hapur. Mbi tavolinë janë 2 gota dhe 10 mollë («edhe një» është e kuqe)."},
        {"tr", "Latn", left,
         "Çanta mavi ve kapı açık. Masada 2 bardak ve 10 elma var (“bir tane daha” kırmızı). Işık sıcak, gökyüzü güzel."},
        {"ku", "Latn", left, "Çente şîn e û derî vekirî ye. Li ser maseyê 2 fîncan û 10 sêv hene («yeka din» sor e)."},
        {"so", "Latn", left,
         "Boorsadu waa buluug, albaabkuna waa furan yahay. Miiska waxaa saaran 2 koob iyo 10 tufaax (“mid kale” waa casaan)."},
        {"sw", "Latn", left, "Mfuko ni wa buluu na mlango uko wazi. Mezani kuna vikombe 2 na matufaha 10 (“moja zaidi” ni jekundu)."},
        {"pl", "Latn", left, "Torba jest niebieska, a drzwi są otwarte. Na stole są 2 kubki i 10 jabłek („jeszcze jedno” jest żółte)."},
        {"fr", "Latn", left,
         "Le sac est bleu et la porte est ouverte. Sur la table, il y a 2 tasses et 10 pommes («\u00A0encore une\u00A0» est rouge)\u202F!"},
        {"es", "Latn", left, "La bolsa es azul y la puerta está abierta. ¿Hay 2 tazas y 10 manzanas en la mesa? ¡Sí, y «una más»!"},
        {"pt", "Latn", left, "A mala é azul e a porta está aberta. Há 2 canecas e 10 maçãs na mesa (“mais uma” é vermelha)."},
        {"uk", "Cyrl", left,
         "Сумка синя, а двері відчинені. На столі 2 чашки та 10 яблук («ще одне» — червоне). П’ять їжаків гуляють ґанком."},
        {"ru", "Cyrl", left, "Сумка синяя, а дверь открыта. На столе 2 чашки и 10 яблок («ещё одно» — красное)."},
        {"el", "Grek", left,
         "Η τσάντα είναι μπλε και η πόρτα είναι ανοιχτή. Στο τραπέζι υπάρχουν 2 φλιτζάνια και 10 μήλα («ακόμη ένα» είναι κόκκινο)."},
        {"ar", "Arab", right,
         "الحقيبة زرقاءُ والباب مفتوح. على الطاولة ٣ أكواب و 10 تفاحات («وواحدة أيضًا» حمراء)، وعلى الغلاف اسم Tom. السماء صافية."},
        {"fa", "Arab", right,
         "کیف آبی است و در باز است. روی میز ۲ لیوان و ۱۰ سیب هست («یکی دیگر» هم می\u200Cآید). پرنده\u200Cها می\u200Cخوانند."},
        {"ps", "Arab", right, "کڅوړه شنه ده او دروازه خلاصه ده. پر مېز ۲ پیالې او ۱۰ مڼې دي («یوه بله» سره ده)."},
        {"ckb", "Arab", right, "جانتاکە شینە و دەرگاکە کراوەیە. لەسەر مێزەکە ٢ کوپ و ١٠ سێو هەیە («یەکێکی تر» سوورە)."},
        {"ur", "Arab", right, "بستہ نیلا ہے اور دروازہ کھلا ہے۔ میز پر ۲ پیالے اور ۱۰ سیب ہیں (”ایک اور“ سرخ ہے)۔ بچے باغ میں کھیلتے ہیں۔"},
        {"he", "Hebr", right, "התיק כחול והדלת פתוחה. על השולחן יש 2 כוסות ו־10 תפוחים („עוד אחד” אדום). שָׁלוֹם לכולם."},
        {"ti", "Ethi", left, "ቦርሳ ሰማያዊ እዩ፣ ማዕጾ ድማ ክፉት እዩ። ኣብ ልዕሊ ጣውላ 2 ኩባያን 10 ቱፋሕን ኣሎ («ሓደ ድማ» ቀይሕ እዩ)።"},
        {"am", "Ethi", left, "ቦርሳው ሰማያዊ ነው፣ በሩም ክፍት ነው። በጠረጴዛው ላይ 2 ኩባያዎችና 10 ፖም አሉ («አንድ ተጨማሪ» ቀይ ነው)።"},
        {"hi", "Deva", left, "थैला नीला है और दरवाज़ा खुला है। मेज़ पर 2 प्याले और १० सेब हैं (“एक और” लाल है)। मित्र हँसते हैं।"},
        {"ne", "Deva", left, "झोला नीलो छ र ढोका खुला छ। टेबलमा २ कप र १० वटा स्याउ छन् (“अर्को एउटा” रातो छ)।"},
        {"bn", "Beng", left, "ব্যাগটি নীল আর দরজাটি খোলা। টেবিলে ২টি কাপ ও ১০টি আপেল আছে (“আরও একটি” লাল)।"},
        {"pa", "Guru", left, "ਬਸਤਾ ਨੀਲਾ ਹੈ ਅਤੇ ਦਰਵਾਜ਼ਾ ਖੁੱਲ੍ਹਾ ਹੈ। ਮੇਜ਼ ਉੱਤੇ 2 ਕੱਪ ਅਤੇ ੧੦ ਸੇਬ ਹਨ (“ਇੱਕ ਹੋਰ” ਲਾਲ ਹੈ)।"},
        {"gu", "Gujr", left, "થેલી વાદળી છે અને બારણું ખુલ્લું છે. ટેબલ પર 2 કપ અને ૧૦ સફરજન છે (“હજી એક” લાલ છે)."},
        {"ta", "Taml", left, "பை நீல நிறம், கதவு திறந்திருக்கிறது. மேசையில் 2 கோப்பைகளும் 10 ஆப்பிள்களும் உள்ளன (“இன்னொன்று” சிவப்பு)."},
        {"te", "Telu", left, "సంచి నీలం రంగులో ఉంది, తలుపు తెరిచి ఉంది. బల్లపై 2 కప్పులు, 10 ఆపిల్ పండ్లు ఉన్నాయి (“ఇంకొకటి” ఎరుపు)."},
        {"kn", "Knda", left, "ಚೀಲ ನೀಲಿ ಬಣ್ಣದ್ದು, ಬಾಗಿಲು ತೆರೆದಿದೆ. ಮೇಜಿನ ಮೇಲೆ 2 ಲೋಟ ಮತ್ತು 10 ಸೇಬುಗಳಿವೆ (“ಇನ್ನೊಂದು” ಕೆಂಪು)."},
        {"ml", "Mlym", left, "സഞ്ചി നീലയാണ്, വാതിൽ തുറന്നിരിക്കുന്നു. മേശപ്പുറത്ത് 2 കപ്പും 10 ആപ്പിളും ഉണ്ട് (“ഒന്നുകൂടി” ചുവപ്പാണ്)."},
        {"si", "Sinh", left, "බෑගය නිල් පාටයි, දොර ඇරලා තියෙනවා. මේසය උඩ කෝප්ප 2ක් සහ ඇපල් 10ක් තියෙනවා (“තව එකක්” රතු පාටයි). අපි ක්\u200Dරීඩා කරමු."},
        {"th", "Thai", left, "กระเป๋าสีฟ้าและประตูเปิดอยู่ บนโต๊ะมีถ้วย 2 ใบและแอปเปิล ๑๐ ลูก (“อีกหนึ่งลูก” สีแดง) น้ำอุ่น"},
        {"lo", "Laoo", left, "ກະເປົາສີຟ້າ ແລະ ປະຕູເປີດຢູ່. ເທິງໂຕະມີຈອກ 2 ໜ່ວຍ ແລະ ໝາກໂປມ 10 ໜ່ວຍ (“ອີກໜ່ວຍໜຶ່ງ” ສີແດງ)."},
        {"km", "Khmr", left, "កាបូបពណ៌ខៀវ ហើយទ្វារបើកចំហ។ នៅលើតុមានកែវ ២ និងផ្លែប៉ោម ១០ («មួយទៀត» ពណ៌ក្រហម)។ ទឹកក្តៅឧណ្ហៗ។"},
        {"my", "Mymr", left, "လွယ်အိတ်က အပြာရောင်ဖြစ်ပြီး တံခါးက ပွင့်နေတယ်။ စားပွဲပေါ်မှာ ခွက် ၂ ခွက်နဲ့ ပန်းသီး ၁၀ လုံးရှိတယ် (“နောက်တစ်လုံး” က အနီရောင်)။"},
        {"hy", "Armn", left, "Պայուսակը կապույտ է, իսկ դուռը բաց է։ Սեղանին կա 2 բաժակ և 10 խնձոր («ևս մեկը» կարմիր է)։"},
        {"ka", "Geor", left, "ჩანთა ლურჯია და კარი ღიაა. მაგიდაზე 2 ფინჯანი და 10 ვაშლია („კიდევ ერთი“ წითელია)."},
    };
    return all;
}

const std::vector<Sample>& awkward_samples() {
    constexpr Direction left = Direction::LeftToRight;
    constexpr Direction right = Direction::RightToLeft;
    static const std::vector<Sample> all = {
        {"ar", "Arab", right, "صديقي Tom (من Leeds) عمره 12 سنة و٣ أشهر، وقطته «Mimi 2» [بيضاء]."},
        {"ar", "Arab", right, "البريد: red.kite+2@example.org — الهاتف: \u2066+44\u00A020\u00A07946\u00A00958\u2069، الغرفة 12-B/3."},
        {"fa", "Arab", right, "کتاب «The Red Kite» (صفحهٔ ۱۲ تا 15) روی میز است؛ www.example.org/a?b=1&c=٪۵."},
        {"ur", "Arab", right, "ٹام (Tom) کا کمرہ 12-B ہے، ای میل: tom@example.org، فون: \u20660800\u00A01111\u2069۔"},
        {"ps", "Arab", right, "د Sara کتابچه {۱۲} او د Tom قلم (3.5 cm) پر مېز دي."},
        {"ckb", "Arab", right, "ناوی Sara و Tom (٧ ساڵ)؛ ژمارە: \u2066116\u00A0000\u2069."},
        {"he", "Hebr", right, "הספר \"Red Kite\" (עמוד 12, שורה 3) ב-www.example.org/a?b=1 [כחול]."},
        {"en", "Latn", left, "My friend سارة (Sara, 12) says «مرحبا!» and שלום (2); Tom says привіт, 你好."},
        {"en", "Latn", left, "Call \u2066+44\u00A020\u20117946\u00A00958\u2069 or write to a.b-c@example.org (room 3½) – 5 °C, 50 %."},
        {"de", "Latn", left, "Kinderzimmerfensterbankblumentopferdeschaufelstielfarbe"},
        {"fi", "Latn", left, "leikkipuistonkeinuhevosensatulanvyönsoljenkiillotusaine-äö"},
        {"ka", "Geor", left, "წითელიცისფერიმწვანეყვითელინარინჯისფერიიისფერი"},
        {"ta", "Taml", left, "பள்ளிக்கூடத்திலிருந்துகொண்டுவந்திருந்தவர்களுக்காகவும்"},
        {"ti", "Ethi", left, "ሰላም፡ንኹልኹም፡ኣዕሩኽተይ፡ኣብ፡ጀርዲን፡ንጻወት፡ኣለና፡"},
        {"vi", "Latn", left, "Tie\u0302\u0301ng Vie\u0323\u0302t, fi ffi, a\u0302\u0301\u0323\u0308\u0303e\u0306\u0309o\u031B\u0301."},
        {"en", "Latn", left, "Z" + repeated("\u0301\u0323\u0308\u0327\u030A", 12) + "o" + repeated("\u0303", 40) + "!"},
        {"he", "Hebr", right, "ש\u05C1\u05B8\u05BC\u0591\u05BD" + repeated("\u05B8", 20) + "לום"},
        {"ar", "Arab", right, "ب" + repeated("\u064E\u0651\u0650\u0670", 12) + "يت"},
        {"hi", "Deva", left, "क्ष्म्य्र्वं र्क्त्स्न्यँ द्ध्र्यूः"},
        {"en", "Latn", left, "a \U00010330 \U0001D11E \U0001F600 \U00020000 \U00030000\U000E0041 \U000F0000 \U0010FFFD z"},
    };
    return all;
}

const Sample& sample(const std::string& language) {
    const auto found = std::find_if(samples().begin(), samples().end(), [&](const Sample& one) { return one.language == language; });
    if (found == samples().end()) throw std::runtime_error("no sample in " + language);
    return *found;
}

FontTable built_fonts() {
    Result<FontTable> table = read_font_table(WAYLIGHT_BUILD_FOLDER "/fonts");
    if (!table) throw std::runtime_error(table.error().text());
    return *std::move(table);
}

ParagraphRequest request_for(const Sample& sample) {
    ParagraphRequest request;
    request.text = sample.text;
    request.language = sample.language;
    request.script = sample.script;
    request.direction = sample.direction;
    request.em = Px::of(20);
    request.width = Px::of(300);
    request.balance = Balance::Off;
    return request;
}

ParagraphRequest request_of(const std::string& language, const std::string& text) {
    ParagraphRequest request = request_for(sample(language));
    request.text = text;
    return request;
}

bool lines_cover_text(const Paragraph& paragraph) {
    std::uint32_t at = 0;
    for (const Line& line : paragraph.lines) {
        if (line.bytes.from != at || line.bytes.empty()) return false;
        at = line.bytes.to;
    }
    return at == paragraph.request.text.size();
}

std::string slice(const std::string& text, ByteRange bytes) { return text.substr(bytes.from, bytes.size()); }

std::string repeated(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::vector<std::string> faces_used(Shaper& shaper, const ParagraphRequest& request) {
    std::vector<std::string> used;
    for (const Line& line : shaper.layout(request)->lines) {
        for (const GlyphRun& run : line.runs) used.push_back(shaper.face_file(run.face) + " " + slice(request.text, run.bytes));
    }
    return used;
}

std::vector<std::uint32_t> glyph_ids(const Line& line) {
    std::vector<std::uint32_t> ids;
    for (const GlyphRun& run : line.runs) {
        for (const Glyph& glyph : run.glyphs) ids.push_back(glyph.id);
    }
    return ids;
}

}  // namespace waylight::text
