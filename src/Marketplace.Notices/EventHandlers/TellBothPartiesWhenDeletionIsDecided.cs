using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using static Marketplace.Kernel.Domain.Utc;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellBothPartiesWhenDeletionIsDecided(Notifier notifier) : IHandle<DeletionDecided>
{
    public async Task Handle(DeletionDecided happened, CancellationToken cancel)
    {
        var request = happened.Request;
        if (request.ReportedById is { } reporter)
        {
            await notifier.Tell(happened, reporter, Say(happened, request.BuyerName, ToReporter(happened.Ruling)), Paths.Review(request), cancel);
            // Nobody else hears of a report that led to nothing.
            if (happened.Ruling == Ruling.Keep && happened.AppealUntil is not null) return;
        }
        await notifier.Tell(
            happened, request.SellerId, Say(happened, request.BuyerName, ToSeller(happened.Ruling), WhatFollows(happened.Consequence), request.ReportedById is null && happened.Ruling != Ruling.Delete ? Appeal(happened) : Final(happened)),
            Paths.Request(request), cancel);
        await notifier.Tell(
            happened, request.BuyerId, Say(happened, request.ShopName, ToBuyer(happened.Ruling), happened.Ruling != Ruling.Keep ? Appeal(happened) : Final(happened)),
            Paths.Request(request), cancel);
    }

    /// <summary>{0} is the title, {1} the other party, {2} the end of the time to appeal, {3} the end of a suspension.</summary>
    private static Sentence Say(DeletionDecided happened, string other, params IEnumerable<string> sentences) => new(
        string.Join(' ', sentences.Where(s => s.Length > 0)), happened.Request.Title, other, Day(happened.AppealUntil), Day(happened.FilingSuspendedUntil));

    private static string ToSeller(Ruling ruling) => ruling switch
    {
        Ruling.Keep => "Support keeps the review of “{0}” by {1}.",
        Ruling.TakeOutOfScore => "The review of “{0}” by {1} no longer counts in your score; its text stays.",
        Ruling.TakeOutPassage => "Support took a passage out of the review of “{0}” by {1}; the rest stays and counts.",
        _ => "Support deleted the review of “{0}” by {1}.",
    };

    private static string ToBuyer(Ruling ruling) => ruling switch
    {
        Ruling.Keep => "Your review of “{0}” stays as it is: support keeps it.",
        Ruling.TakeOutOfScore => "Your review of “{0}” no longer counts in the score of {1}; its text stays.",
        Ruling.TakeOutPassage => "Support took a passage out of your review of “{0}”; the rest stays and counts.",
        _ => "Support deleted your review of “{0}”.",
    };

    private static string ToReporter(Ruling ruling) => ruling switch
    {
        Ruling.Keep => "Support looked at the review of “{0}” by {1} that you reported: it stays.",
        Ruling.TakeOutOfScore => "Support looked at the review of “{0}” by {1} that you reported: it no longer counts.",
        Ruling.TakeOutPassage => "Support took a passage out of the review of “{0}” by {1} that you reported.",
        _ => "Support deleted the review of “{0}” by {1} that you reported.",
    };

    private static string WhatFollows(Consequence consequence) => consequence switch
    {
        Consequence.Warned => "The next rejection about this review suspends your right to file.",
        Consequence.FilingSuspended => "You can file no request until {3}.",
        Consequence.SuspensionProposed => "An administrator decides about your account.",
        _ => "",
    };

    private static string Final(DeletionDecided happened) => happened.AppealUntil is null ? "This is final." : "";

    private static string Appeal(DeletionDecided happened) => happened.AppealUntil is null ? "This is final." : "You can appeal until {2}.";

    private static string Day(DateTime? at) => at?.InUtc() ?? "";
}
