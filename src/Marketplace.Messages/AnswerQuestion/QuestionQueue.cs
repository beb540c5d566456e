using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;

namespace Marketplace.Messages.AnswerQuestion;

/// <summary>The queue of questions to support.</summary>
internal sealed class QuestionQueue(MessagesDbContext db) : CaseSource<SupportQuestion>(db)
{
    public const string Root = "/admin/questions";

    public override CaseKind Kind { get; } = new("questions", "Messages to support", "message to support", Root, 36);

    public override IReadOnlyList<(string Value, string Text)> Reasons { get; } = [.. Enum.GetValues<SupportTopic>().Select(t => (t.ToString(), t.InWords()))];

    protected override IQueryable<SupportQuestion> Of(IQueryable<SupportQuestion> cases, string reason)
    {
        var topic = Enum.Parse<SupportTopic>(reason);
        return cases.Where(q => q.Topic == topic);
    }

    protected override Expression<Func<SupportQuestion, CaseRow>> Row => q => new CaseRow(
        q.Id, q.PersonId == 0 ? q.Email : q.PersonName, new Sentence(q.Topic.InWords()), q.PersonId == 0 ? new Sentence("By a visitor") : new Sentence("By {0}", q.PersonName),
        q.Priority, q.QueuedAs, q.DueAt, q.DecidedAt, q.DecidedAt == null ? null : QuestionQueue.InWords(q.Answer), q.ClaimedById, q.ClaimedByName, q.ClaimedUntil,
        new long?[] { q.PersonId })
    { Kind = Kind, OrderId = q.OrderId };

    public static string InWords(string answer) => answer.Length > 0 ? "Answered" : "Closed without an answer";
}
