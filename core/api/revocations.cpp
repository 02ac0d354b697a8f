#include <api/revocations.h>

#include <api/credentials.h>

#include <QFile>
#include <QRegularExpression>

#include <sys/stat.h>

namespace holdfast {

using namespace Qt::StringLiterals;

bool Revocations::refresh()
{
    struct stat info{};
    if (::stat(QFile::encodeName(m_file).constData(), &info) != 0) {
        m_stamp.clear();
        m_problem = u"%1: there is no list of revoked certificates"_s.arg(m_file);
        return false;
    }
    // A list that is replaced within one tick of the clock is another file.
    const QString stamp = u"%1 %2 %3.%4"_s.arg(info.st_ino).arg(info.st_size).arg(info.st_mtim.tv_sec)
                              .arg(info.st_mtim.tv_nsec);
    if (stamp == m_stamp)
        return false;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = u"%1: the list of revoked certificates can't be read: %2"_s.arg(m_file, file.errorString());
        return false;
    }
    m_stamp = stamp;
    m_problem.clear();
    static const QRegularExpression isSerial(u"^0*([0-9a-f]+)$"_s);
    const auto before = m_lines.size();
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto serial = isSerial.match(line.section(u' ', 0, 0).remove(u':').toLower());
        if (serial.hasMatch())
            m_lines.insert_or_assign(serial.captured(1), line.section(u' ', 1).simplified());
        else
            m_problem = u"%1:%2: a line begins with the serial of a certificate"_s.arg(m_file).arg(number);
    }
    return m_lines.size() != before;
}

bool Revocations::contains(const QSslCertificate &certificate) const
{
    return m_lines.contains(serialOf(certificate));
}

QString Revocations::since(const QString &serial) const
{
    const auto found = m_lines.find(serial);
    return found == m_lines.end() ? QString() : found->second.section(u' ', 0, 0);
}

QString Revocations::reason(const QSslCertificate &certificate) const
{
    const auto found = m_lines.find(serialOf(certificate));
    const QString when = found == m_lines.end() ? QString() : found->second.section(u' ', 0, 0);
    const QString why = found == m_lines.end() ? QString() : found->second.section(u' ', 2);
    return u"was revoked"_s + (when.isEmpty() ? QString() : u" on "_s + when)
        + (why.isEmpty() ? QString() : u" (%1)"_s.arg(why));
}

} // namespace holdfast
