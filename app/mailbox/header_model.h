// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/filter.h"
#include "mailbox/id_index.h"
#include "mailbox/mark_sheet.h"
#include "mailbox/packed_rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>

namespace mailbox {

/// The waiting messages as a table: From, Subject, Date, Size, State. Sorts and filters by itself, by
/// integers and an index permutation, so that 100,000 rows cost a frame; announces exactly what changed; a
/// row keeps its selection, header and mark whatever happens around it.
///
/// Lives in the UI thread. Does no input or output.
class HeaderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit HeaderModel(QObject* parent = nullptr);
    ~HeaderModel() override;

    /// The mailbox as it is now (a whole listing). Messages that are known keep their header, mark and state;
    /// those not listed any more go, and their marks with them.
    void setRows(PackedRows listing);

    /// The mailbox as it was. Of several that know more and more, the last one counts.
    void take(PackedRows listing);

    /// Headers that arrived. Ids that are not listed are ignored. Where the unique id names another message
    /// now (HeaderUpdate::replaced), the mark, the copy and the trouble of the one before are forgotten.
    void apply(const QList<HeaderUpdate>& headers);

    void setSaved(const QList<MessageId>& ids, bool saved);
    void setGone(const MessageId& id);
    void setOpened(const MessageId& id);
    void setTextEnough(const MessageId& id, bool enough);

    /// Takes messages out that were just deleted, without waiting for the next listing.
    void drop(const QList<MessageId>& ids);

    /// Why a message could not be read, in words; empty takes it back.
    void setTrouble(const MessageId& id, const QString& words);

    /// Ends in orderChanged(): at once where there are few messages, else when another thread has sorted them
    /// and no other order was asked for meanwhile.
    void setOrder(Order order);
    /// The one that was asked for.
    [[nodiscard]] Order order() const { return wanted_; }
    /// See Filter. Text matches stay while the filter only gets narrower, and go with any other.
    void setFilter(const QString& text);
    [[nodiscard]] const Filter& filter() const { return filter_; }
    /// The messages whose saved copies have the words of the filter in their text; no others. They are shown
    /// too, where everything else that the filter asks for holds.
    void setTextMatches(const QList<MessageId>& ids);
    /// It is known that these have attachments; of others nothing new is known.
    void setWithAttachments(const QList<MessageId>& ids);

    /// Marks for deletion on leaving, or keeps. Returns how many changed. Messages without a lasting id stay
    /// unmarked.
    int setMarked(const QList<MessageId>& ids, bool marked);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return marks_.canUndo(); }
    [[nodiscard]] bool canRedo() const { return marks_.canRedo(); }

    [[nodiscard]] bool anyMarked() const { return !marks_.marked().isEmpty(); }

    /// Takes marks away for good: no undo brings them back. Tells nobody.
    void forgetMarks(const QList<MessageId>& ids);

    /// Marks from an earlier run, also for messages that are not listed yet.
    void restoreMarks(const QList<MessageId>& ids);

    /// The marked messages that are listed, by number ascending, filtered or not.
    [[nodiscard]] QList<Row> markedRows() const;

    /// All listed messages, filtered or not, in no order; made anew by each call.
    [[nodiscard]] QList<Row> rows() const;

    /// The ids of those that have a saved copy, in no order.
    [[nodiscard]] QList<MessageId> saved() const;

    /// Null when it is not listed. Without its Message-ID. Valid until the next change, or until a thousand
    /// others were asked for.
    [[nodiscard]] const Row* find(const MessageId& id) const;
    /// The row shown in line `line`, which must exist.
    [[nodiscard]] const Row& rowAt(int line) const;
    [[nodiscard]] MessageId idAt(int line) const { return entries_[size_t(lines_[size_t(line)])].id(); }
    [[nodiscard]] bool hasTroubleAt(int line) const;
    [[nodiscard]] bool wasOpenedAt(int line) const;
    /// Shown for the text of its saved copy: the words of the filter stand neither in From nor in Subject.
    [[nodiscard]] bool isTextMatchAt(int line) const;
    /// Where a message is shown; invalid when it is not listed or filtered away.
    [[nodiscard]] QModelIndex indexOf(const MessageId& id, Column column = Column::From) const;

    /// All listed messages, filtered or not.
    [[nodiscard]] int total() const { return int(entries_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder direction) override;

Q_SIGNALS:
    /// Fires after a person's mark, keep, undo or redo changed something; never for restoreMarks() or
    /// setRows().
    void marksChanged(const QList<mailbox::MessageId>& ids, bool marked);
    /// The lines are in this order now.
    void orderChanged(mailbox::Order order);

private:
    using Lines = std::vector<int>; // line -> index into entries_
    struct Sorting;

    QString textAt(int index, Column column) const;
    QString tipAt(int index, Column column) const;

    std::vector<int> placesOf(const Entries& listed) const;
    void dropVanished(const PackedRows::Content& listing, std::vector<int>& places);
    void adopt(PackedRows::Content& listing);
    void merge(PackedRows::Content& listing, const std::vector<int>& places);
    std::vector<int> takeIn(PackedRows::Content& listing, const std::vector<int>& places);
    bool takeListing(Entry& entry, Entry& listed);
    std::vector<int> takeOut(const std::vector<char>& stays);
    std::vector<int> compact(const std::vector<char>& stays);
    void takeHeader(Entry& entry, const HeaderUpdate& header);
    void retire(Entry::Text text);
    void showStep(const MarkSheet::Step& step, bool tell);
    std::vector<int> entriesOf(const QList<MessageId>& ids) const;

    [[nodiscard]] bool shows(const Entry& entry) const;
    [[nodiscard]] bool isTextMatch(const Entry& entry) const;
    [[nodiscard]] Lines sorted(const Lines& lines) const;
    [[nodiscard]] Lines withChanged(const Lines& lines, const std::vector<int>& changed) const;
    [[nodiscard]] Lines merged(const Lines& many, const Lines& few) const;
    void beginSorting();
    void takeSorted(Lines all);
    void takeOrder(Order order, Lines all);
    void sortIn(const std::vector<int>& changed);
    void refresh(const std::vector<int>& changed);
    void refreshFound(const std::vector<int>& changed);
    void announce(const std::vector<int>& changed);

    [[nodiscard]] std::vector<char> shownNow() const;
    [[nodiscard]] Lines shownInOrder() const;
    void showAllThatMatch();
    void become(const std::vector<char>& shown);
    void removeLeaving(const std::vector<char>& shown);
    void insertEntering(const Lines& next);
    void reorder(Lines next);
    void removeRange(int first, int count);
    void insertRange(int first, const int* begin, int count);
    void place();

    [[nodiscard]] const Row& rowOf(int index) const;
    void forgetRows();

    Entries entries_;
    People people_;
    IdIndex byId_;
    QHash<MessageId, QString> troubles_;             ///< why each could not be read, in words
    mutable std::unordered_map<int, Row> rows_;      ///< of those asked for lately
    mutable std::unordered_map<int, Row> olderRows_; ///< of those before, which somebody may still hold
    Lines lines_;
    std::vector<int> lineOf_; // index into entries_ -> line, or -1
    MarkSheet marks_;
    Lines allInOrder_; ///< all entries as they are sorted, shown or not
    Order order_;      ///< in which lines and entries stand
    Order wanted_;
    std::shared_ptr<Sorting> sorting_; ///< in another thread; null: nothing is sorted at the moment
    Filter filter_;
};

} // namespace mailbox
