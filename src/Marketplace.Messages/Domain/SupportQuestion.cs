using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A question to support, by an account or by a visitor with an email address. Support answers once; who wants to know more asks again.</summary>
internal sealed class SupportQuestion : DecidedCase, IStaffCase<SupportQuestion>
{
    public const int Shortest = 10;
    public const int Longest = 2000;

    /// <summary>The errors for a text that is too short or too long.</summary>
    public const string NoText = "Enter your message in 10 to 2,000 characters.";
    public const string NoAnswer = "Enter an answer of 10 to 2,000 characters.";

    private SupportQuestion()
    {
    }

    /// <summary>Who asked; 0 for a visitor.</summary>
    public long PersonId { get; private set; }

    /// <summary>That person's name; empty for a visitor.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>A visitor's email address; empty for an account.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Addresses that mean the same have the same key.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>The language in which a visitor asked; empty for an account.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Of the form: a repeat of the same form is no other question.</summary>
    public Guid Key { get; private set; }

    public SupportTopic Topic { get; private set; }

    /// <summary>The asker's order; null if it is about none.</summary>
    public long? OrderId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>Empty until support answered, and if it closed the question without an answer.</summary>
    public string Answer { get; private set; } = "";

    public string From => PersonId == 0 ? Email : PersonName;

    public static Expression<Func<SupportQuestion, bool>> IsForeignTo(long staffId) => q => q.PersonId != staffId;

    public static SupportQuestion ByPerson(long id, long personId, string name, Guid key, SupportTopic topic, long? orderId, string text, TimeSpan due, DateTime now)
    {
        var question = Ask(id, key, topic, orderId, text, due, now);
        (question.PersonId, question.PersonName) = (personId, name);
        return question.Raised(now);
    }

    public static SupportQuestion ByVisitor(long id, string email, string emailKey, string language, Guid key, SupportTopic topic, string text, TimeSpan due, DateTime now)
    {
        var question = Ask(id, key, topic, null, text, due, now);
        (question.Email, question.EmailKey, question.Language) = (email, emailKey, language);
        return question.Raised(now);
    }

    public override bool IsParty(long accountId) => accountId == PersonId;

    /// <summary>Answers it: the asker is told.</summary>
    public void Reply(StaffMember by, string answer, DateTime now)
    {
        DemandDecider(by, now);
        if (answer.Length is < Shortest or > Longest) throw new RuleBroken(NoAnswer, nameof(Text));
        Answer = answer;
        End(by, now);
        Raise(new SupportAnswered(Id, PersonId, Email, Language, Text, answer) { OccurredAt = now });
    }

    /// <summary>Ends it without an answer, such as advertising: nobody is told.</summary>
    public void Close(StaffMember by, DateTime now)
    {
        DemandDecider(by, now);
        End(by, now);
    }

    private static SupportQuestion Ask(long id, Guid key, SupportTopic topic, long? orderId, string text, TimeSpan due, DateTime now)
    {
        if (text.Length is < Shortest or > Longest) throw new RuleBroken(NoText, nameof(Text));
        if (!Enum.IsDefined(topic)) throw new RuleBroken("Choose a topic.", nameof(Topic));
        return new() { Id = id, Key = key, Topic = topic, OrderId = orderId, Text = text, AskedAt = now, Priority = 1, QueuedAs = id, DueAt = now + due };
    }

    private SupportQuestion Raised(DateTime now)
    {
        Raise(new SupportAsked(Id, From, Topic, OrderId, Text, DueAt) { OccurredAt = now });
        return this;
    }
}
