// What it takes to open packs and to read a language. Takes the kiosk's options; prints a table of CPU milliseconds.

#include "app/visit.h"
#include "bench/furnished.h"
#include "bench/series.h"

namespace {

using namespace waylight;
using bench::milliseconds_of;
using bench::Series;

struct Costs {
    Series base{"open the folder and the base pack", {}};
    Series language{"one more language on Welcome", {}};
    Series words{"the words of a language", {}};
    Series booklets{"its booklets", {}};
};

/// Every language of the folder, as if a visitor paged through all of Welcome.
void open_all(const app::House& house, Costs& costs) {
    const model::Library library = app::open_library(house);
    const model::LocaleDocument* language = nullptr;
    for (std::size_t i = 0; i == 0 || language != nullptr; ++i) {
        const double opening = milliseconds_of([&] { language = library.language(i); });
        if (language != nullptr) costs.language.values.push_back(opening);
    }
    for (const std::string& tag : app::tags_of(library)) {
        costs.words.values.push_back(milliseconds_of([&] { static_cast<void>(library.words(tag)); }));
        costs.booklets.values.push_back(milliseconds_of([&] { static_cast<void>(library.locale(tag)); }));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const Result<app::House> house = bench::furnished(argc, argv);
    if (!house) return bench::refuse(house.error());
    Costs costs;
    for (int round = 0; round < 5; ++round)
        costs.base.values.push_back(milliseconds_of([&] { static_cast<void>(app::open_library(*house)); }));
    open_all(*house, costs);
    for (Series* series : {&costs.base, &costs.language, &costs.words, &costs.booklets}) series->print();
    return 0;
}
