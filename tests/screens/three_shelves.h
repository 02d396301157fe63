#pragma once

#include "model/sample_library.h"
#include "screens/screens.h"

namespace waylight::test {

/// A house with a booklet on each shelf in English, where the adults' one has blocks of every kind; in Romanian there are only the
/// children's two.
class ThreeShelves {
public:
    ThreeShelves();
    [[nodiscard]] screens::Stage stage(bool show_professionals);

private:
    SampleFolder m_folder;
    model::Library m_library;
    text::Shaper m_shaper;
};

}  // namespace waylight::test
