#include <help/helpdesk.h>

#include <help/helpkey.h>
#include <help/helptopic.h>
#include <help/helpwindow.h>

#include <QApplication>

namespace holdfast {

HelpDesk::HelpDesk(std::function<QString()> language, QWidget &of)
    : QObject(&of), m_language(std::move(language))
{
    new HelpKey(of, m_handbook, m_language, [this](const QString &topic) { open(topic); }, this);
}

HelpDesk::~HelpDesk()
{
    delete m_window;
}

void HelpDesk::open(const QString &topic)
{
    if (!m_window)
        m_window = new HelpWindow(m_handbook); // no parent: a modal dialog would lock it
    // One that locks the whole program leaves only its own windows free.
    QWidget *modal = QApplication::activeModalWidget();
    if (modal != nullptr && modal->windowModality() == Qt::ApplicationModal && modal != m_window->parentWidget())
        m_window->setParent(modal, Qt::Window);
    m_window->setLanguage(m_language());
    m_window->open(topic);
}

void HelpDesk::openFor(const QWidget *widget)
{
    open(helpTopicOf(widget));
}

void HelpDesk::languageChanged()
{
    if (m_window)
        m_window->setLanguage(m_language());
}

HelpWindow *HelpDesk::window() const
{
    return m_window;
}

void HelpDesk::close()
{
    if (m_window)
        m_window->close();
}

} // namespace holdfast
