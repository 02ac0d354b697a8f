// transitionlist.h - the last transitions of a member with their ages and what led to them; in the past that is shown,
// the last ones until then.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

namespace holdfast {

class TransitionList : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 6;

    explicit TransitionList(SiteStore &store, QWidget *parent = nullptr);
    void setMember(const QString &member);
    /// Seconds since each of the transitions that are shown, the newest first.
    [[nodiscard]] std::vector<double> agesS() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        State from = State::Unavailable;
        State to = State::Unavailable;
        QJsonObject record;
        QDateTime at; ///< as the record has it
        QString cause; ///< one sentence
    };
    void collect();

    SiteStore &m_store;
    QString m_member;
    std::vector<Line> m_lines; ///< newest first
};

} // namespace holdfast
