using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about deletion requests, reports of reviews, decisions and appeals.</summary>
[HandlerName("notices.moderation")]
internal sealed class ModerationNotices(INotifier notifier) :
    IHandle<ReviewReported>, IHandle<DeletionRequested>, IHandle<DeletionDecided>, IHandle<DecisionAppealed>, IHandle<DeletionRequestClosed>,
    IHandle<FilingDecided>
{
    private static readonly Sentence Reasons = new("Read the reasons on the request's page.");

    public Task Handle(ReviewReported happened, CancellationToken cancel) => notifier.Tell(happened, happened.Request.ReportedById!.Value, ToReporter(
        happened.Request, "Support received your report of the review of “{0}” by {1}.", [new("We'll email you when support has decided.")]));

    public async Task Handle(DeletionRequested happened, CancellationToken cancel)
    {
        var request = happened.Request;
        if (happened.Reviews > 0) await notifier.Tell(happened, request.SellerId, ToSeller(
            request, "Support received your request to delete the review of “{0}” by {1}.",
            [.. Wave(happened), new("The review stays public until support has decided. We'll email you the decision.")], NextStep.None));
        await notifier.Tell(happened, request.BuyerId, ToBuyer(
            request, "{1} asked support to delete your review of “{0}”.",
            [new("Your review stays public until support has decided. We'll email you the decision.")],
            NextStep.Of(new("You can tell support your side, in a statement on the request's page."), new("Support decides without your statement."))));
    }

    private static IEnumerable<Sentence> Wave(DeletionRequested happened) => happened.Reviews > 1 ? [new("The request covers {0} reviews.", happened.Reviews)] : [];

    public async Task Handle(DeletionDecided happened, CancellationToken cancel)
    {
        var (request, ruling) = (happened.Request, happened.Ruling);
        foreach (var reporter in new[] { request.ReportedById, happened.SellersReportBy }.OfType<long>().Distinct())
        {
            var letter = ToReporter(request, ruling.ForReporter(happened.Passage is null), [new(ReportFindings.Of(happened.Ground)), .. Finality(happened)]);
            var next = Appeal(happened, mayAppeal: ruling == Ruling.Keep);
            await notifier.Tell(happened, reporter, next == NextStep.None ? letter : letter with { Next = next, Button = new("Appeal decision"), Link = Paths.Appeal(request) });
        }
        // A rejected report is told to nobody but who made it.
        if (happened.IsOnlyForReporter()) return;
        await notifier.Tell(happened, request.SellerId, ToSeller(
            request, DecisionForSeller(happened), [.. Remains(ruling), .. WhatFollows(happened), .. Remedy(happened, Party.Seller), Reasons, .. Finality(happened)],
            Appeal(happened, mayAppeal: request.ReportedById is null && ruling != Ruling.Delete)));
        await notifier.Tell(happened, request.BuyerId, ToBuyer(
            request, DecisionForBuyer(happened), [.. Remains(ruling), .. Remedy(happened, Party.Buyer), Reasons, .. Finality(happened)], Appeal(happened, mayAppeal: ruling != Ruling.Keep)));
    }

    /// <summary>A report has only one party who can appeal, so there is nobody else to tell.</summary>
    public static bool Concerns(DecisionAppealed happened) => happened.Request.ReportedById is null;

    public Task Handle(DecisionAppealed happened, CancellationToken cancel)
    {
        var request = happened.Request;
        Sentence[] details = [new("Someone else will make the final decision.")];
        var next = NextStep.Of(new("You can appeal too, until {0}.", happened.OtherUntil), new("Someone else makes the final decision without hearing from you."));
        return happened.By == Party.Buyer
            ? notifier.Tell(happened, request.SellerId, ToSeller(request, "{1} appealed the decision about the review of “{0}”.", details, next))
            : notifier.Tell(happened, request.BuyerId, ToBuyer(request, "{1} appealed the decision about your review of “{0}”.", details, next));
    }

    public Task Handle(DeletionRequestClosed happened, CancellationToken cancel)
    {
        var request = happened.Request;
        return request.ReportedById is { } reporter
            ? notifier.Tell(happened, reporter, ToReporter(
                request, "{1} withdrew the review of “{0}” that you reported.", [new("Your report is closed.")]))
            : notifier.Tell(happened, request.SellerId, ToSeller(
                request, "{1} withdrew the review of “{0}” that you asked support to delete.", [new("Your request is closed.")], NextStep.None));
    }

    public Task Handle(FilingDecided happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        happened.SuspendedUntil is { } until
            ? new("An administrator suspended your deletion requests until {0}.", until)
            : new("An administrator reviewed your deletion requests and didn't suspend them."),
        null, [new("Read the reasons on your deletion requests page.")], NextStep.None, new("View requests"), "/shop/deletion-requests", Why.Shop));

    /// <summary>{0} is the title, {1} the other party.</summary>
    private static NoticeContent ToSeller(DeletionRequestSummary request, string headline, IReadOnlyList<Sentence> details, NextStep next) => new(
        new(headline, request.Title, request.BuyerName), new(request.OrderId, request.Title), details, next, new("View request"), Paths.Request(request), Why.Seller);

    private static NoticeContent ToBuyer(DeletionRequestSummary request, string headline, IReadOnlyList<Sentence> details, NextStep next) => new(
        new(headline, request.Title, request.ShopName), new(request.OrderId, request.Title), details, next, new("View request"), Paths.Request(request), Why.Buyer);

    /// <summary>A reporter is told nothing about the order.</summary>
    private static NoticeContent ToReporter(DeletionRequestSummary request, string headline, IReadOnlyList<Sentence> details) => new(
        new(headline, request.Title, request.BuyerName), null, details, NextStep.None, new("View review"), Paths.Review(request), Why.Reporter)
    { HiddenOrderId = request.OrderId };

    private static string DecisionForSeller(DeletionDecided happened) => happened.Ruling switch
    {
        Ruling.Keep => "Support kept the review of “{0}” by {1}.",
        Ruling.TakeOutOfScore => "The review of “{0}” by {1} no longer counts in your score.",
        Ruling.TakeOutPassage when happened.Passage is null => "Support removed pictures from the review of “{0}” by {1}.",
        Ruling.TakeOutPassage => "Support removed a passage from the review of “{0}” by {1}.",
        _ => "Support deleted the review of “{0}” by {1}.",
    };

    private static string DecisionForBuyer(DeletionDecided happened) => happened.Ruling switch
    {
        Ruling.Keep => "Support kept your review of “{0}”.",
        Ruling.TakeOutOfScore => "Your review of “{0}” no longer counts in the score of {1}.",
        Ruling.TakeOutPassage when happened.Passage is null => "Support removed pictures from your review of “{0}”.",
        Ruling.TakeOutPassage => "Support removed a passage from your review of “{0}”.",
        _ => "Support deleted your review of “{0}”.",
    };

    private static IEnumerable<Sentence> Remains(Ruling ruling) => ruling switch
    {
        Ruling.TakeOutOfScore => [new("Its text stays public.")],
        Ruling.TakeOutPassage => [new("The rest stays public and the ratings count.")],
        _ => [],
    };

    private static IEnumerable<Sentence> WhatFollows(DeletionDecided happened) => happened.Consequence switch
    {
        Consequence.Warned => [new("If support rejects your next request about this review, you can't send requests for a while.")],
        Consequence.FilingSuspended when happened.FilingSuspendedUntil is { } until => [new("You can't send new requests until {0}.", until)],
        Consequence.SuspensionProposed => [new("An administrator will review your account.")],
        _ => [],
    };

    private static IEnumerable<Sentence> Remedy(DeletionDecided happened, Party reader) => happened.Remedy is not { } remedy ? []
        : happened.AppealUntil is null ? [new(remedy.For(reader), new Money(remedy.Amount, remedy.Currency))]
        : [new(remedy.For(reader), new Money(remedy.Amount, remedy.Currency)), new(RemedyWords.Stays)];

    private static IEnumerable<Sentence> Finality(DeletionDecided happened) => happened.AppealUntil is null ? [new("This decision is final."), new("You can still go to court.")] : [];

    private static NextStep Appeal(DeletionDecided happened, bool mayAppeal) => happened.AppealUntil is { } until && mayAppeal
        ? NextStep.Of(new("You can appeal until {0}.", until), new("The decision stays in force."))
        : NextStep.None;
}
