// standing.h - whether this host has been where there was quorum since it booted: kept over restarts of its manager.
#pragma once

#include <QString>

#include <optional>

namespace holdfast {

/// A host that boots may have been confirmed off meanwhile, and left out of the votes: it has none until it is taken in
/// again (core/bus/README.md). A manager that is only restarted must not lose its own, or one that is killed beside a
/// dead host would end the site. The file lies where the next boot finds nothing, and names the boot all the same.
class Standing
{
public:
    /// @param file "": nothing is kept.
    explicit Standing(QString file = {}) : m_file(std::move(file)) {}

    [[nodiscard]] bool isKept() const;
    /// Writes or removes the file where that is news. What can't be written is only missed by a manager that restarts.
    void keep(bool standing);

private:
    QString m_file;
    std::optional<bool> m_kept; ///< as last written
};

} // namespace holdfast
