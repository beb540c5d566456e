using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Domain;

/// <summary>What the person reads about their suspension (rule MOD-7), for the previews.</summary>
internal static class SuspensionLetter
{
    public static IReadOnlyList<Sentence> Of(Suspension suspension) =>
    [
        suspension.End is { } until ? new("Your account is suspended until {0}.", until) : new("Your account is suspended."),
        RuleOf(suspension),
        new("It applies from {0}.", suspension.Since),
        new(SuspensionWords.Leaves),
        new(SuspensionWords.Covers),
        new(LetterWords.ByPeople),
        new(SuspensionWords.Appeal),
    ];

    public static IReadOnlyList<Sentence> OfAppeal(Suspension suspension) => suspension.EndedBy == SuspensionEnd.Appeal
        ? [new("Your appeal was granted. Your account is no longer suspended."), new(LetterWords.ByPeople)]
        : [
            new("Your appeal was rejected. Your account stays suspended."),
            RuleOf(suspension),
            suspension.End is { } until ? new("The suspension ends on {0}.", until) : new("The suspension has no end date."),
            new(LetterWords.ByPeople),
            new("This decision is final here. You can still go to court."),
        ];

    public static Sentence RuleOf(Suspension suspension) => new("{0}: {1}", new Sentence(suspension.Rule.Name()), new Sentence(suspension.Rule.InWords()));
}
