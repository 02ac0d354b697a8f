#include <manager/standing.h>

#include <manager/sitetime.h>

#include <QFile>
#include <QSaveFile>

namespace holdfast {

bool Standing::isKept() const
{
    if (m_file.isEmpty())
        return false;
    QFile file(m_file);
    const std::string boot = SiteTime::bootId();
    return !boot.empty() && file.open(QIODevice::ReadOnly) && file.readAll().toStdString() == boot;
}

void Standing::keep(bool standing)
{
    if (m_file.isEmpty() || standing == m_kept)
        return;
    m_kept = standing;
    if (!standing) {
        QFile::remove(m_file);
        return;
    }
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::fromStdString(SiteTime::bootId()));
        (void)file.commit();
    }
}

} // namespace holdfast
