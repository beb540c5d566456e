using Marketplace.Billing;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>Creates more forms, because accepted bad input uses up the few in the demo market.</summary>
internal sealed class MoreForms(Market market, Person buyer, Person seller)
{
    /// <summary>A text recognised as dealing outside the marketplace.</summary>
    public const string OffSite = "Please write to me on WhatsApp, my number is +49 171 2345678.";

    /// <summary>The page where this party reports the other party's newest message.</summary>
    public static async Task<Page> Report(string path, Market market, Person person)
    {
        var page = await market.SignInAs(person).Open(path);
        return await page.Browser.Open(page.Document.QuerySelectorAll(".message a[href$='/report']")[^1].GetAttribute("href")!);
    }

    /// <summary>A page with a copy of a form that no page shows any more.</summary>
    public async Task<string> PageWith(FoundForm used) => FoundForm.Pattern(used.Action).Replace("/handover", "/release", StringComparison.Ordinal) switch
    {
        "/orders/{number}/receipt" => (await Place(OrderStage.Confirmed)).Path + "/receipt",
        "/orders/{number}/shipment" => (await Place(OrderStage.Paid)).Path + "/shipment",
        "/orders/{number}/closing" => (await Place(OrderStage.Sent)).Path + "/closing",
        "/orders/{number}/refund" when used.Fields.Any(f => f.Name == "Form.MoneyReturned") => (await Place(OrderStage.Paid)).Path + "/refund",
        "/orders/{number}/refund" => (await PayByCard()).Path + "/refund",
        "/admin/cases/{number}/claim" => (await File()).Path,
        "/admin/cases/{number}/decision" or "/admin/cases/{number}/release" => await Take(used.Person!, isOver: !used.Fields.Any(f => f.Name == "Form.Remedy")),
        "/deletion-requests/{number}/appeal" => await Decide(),
        "/deletion-requests/{number}/statement" => $"{(await File()).PartyPath}/statement",
        "/reviews/{number}/update-request" => (await Solve(market, buyer, seller)).Request,
        "/orders/{number}/review/mute" => await Ask(market, buyer, isMuted: false),
        "/orders/{number}/review/mute/removal" => await Ask(market, buyer, isMuted: true),
        "/orders/{number}/cancellation" when used.Fields.Any(f => f.Name == "Form.MoneyReturned") => (await Place(OrderStage.Paid)).Path + "/cancellation",
        "/orders/{number}/cancellation" or "/orders/{number}/approval" => (await Place(OrderStage.New)).Path + used.Action[used.Action.LastIndexOf('/')..],
        "/admin/orders/{number}/cancellation" => $"/admin{(used.Fields.Any(f => f.Name == "Form.MoneyReturned") ? await Place(OrderStage.Paid) : await PayByCard()).Path}/cancellation",
        "/orders/{number}/payment" => (await Place(OrderStage.Confirmed)).Path + "/payment",
        "/orders/{number}/claim" => (await Place(OrderStage.Sent)).Path + "/claim",
        "/orders/{number}/withdrawal/confirmation" => (await Place(OrderStage.Paid)).Path + "/withdrawal/confirmation",
        "/orders/{number}/withdrawal/return-address" => (await Withdraw()).Path + "/return-address",
        "/orders/{number}/withdrawal/return-shipment" or "/orders/{number}/withdrawal/return-receipt" => (await (await Withdraw()).GiveAddress()).Path + used.Action[used.Action.LastIndexOf('/')..],
        "/orders/{number}/delay" or "/orders/{number}/extra" or "/orders/{number}/custom-order" or "/orders/{number}/added-order" => (await Place(OrderStage.New)).Path + used.Action[used.Action.LastIndexOf('/')..],
        "/orders/{number}/note" => (await Place(OrderStage.New)).Path + "/note",
        "/orders/{number}/customer/block" => (await Deal.Place(market, await market.Buyer(), seller)).Path + "/customer/block",
        "/shop/blocked-customers/{number}/removal" => await Block(),
        "/sellers/{shop}/mute" => $"/sellers/{(await Listing()).Seller.Shop}",
        "/sellers/{shop}/mute/removal" => await Mute(used),
        "/shop/identity/confirmation" => await Identify(),
        "/orders/{number}/direct-payment" => (await Place(OrderStage.Confirmed)).Path + "/direct-payment",
        "/orders/{number}/reminder" => (await Place(OrderStage.Finished)).Path + "/reminder",
        "/orders/{number}/amount" => (await Place(OrderStage.New)).Path + "/amount",
        "/orders/{number}/proposal" => (await Agreement.Delay(await Place(OrderStage.Paid))).Path + "/proposal",
        "/orders/{number}/withdrawal/escalation" => (await (await (await Withdraw()).GiveAddress()).SendBack()).Path + "/escalation",
        "/orders/{number}/withdrawal/unsent" => (await Withdrawn.From(market, OrderStage.Paid, buyer: buyer, seller: seller)).Path + "/unsent",
        "/custom-orders/{token}/withdrawal" => (await Agreement.Custom(await Place(OrderStage.Paid))).Path + "/custom-order",
        "/custom-orders/{token}" => await Agreement.LinkOf(await Agreement.Custom(await Place(OrderStage.Paid))),
        "/orders/{number}/confirmation" => (await Agreement.Added(await Place(OrderStage.Paid))).Path + "/confirmation",
        "/admin/amounts/{number}/claim" => await Agreement.AmountCase(await Place(OrderStage.Paid)),
        "/admin/amounts/{number}/release" or "/admin/amounts/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await Agreement.AmountCase(await Place(OrderStage.Paid)))).Submit("Take case")).Path,
        "/admin/refunds/{number}/claim" => await Agreement.RefusedRefund(await Place(OrderStage.Confirmed)),
        "/admin/refunds/{number}/release" or "/admin/refunds/{number}/decision" or "/admin/refunds/{number}/attempt" =>
            (await (await market.SignInAs(used.Person!).Open(await Agreement.RefusedRefund(await Place(OrderStage.Confirmed)))).Submit("Take case")).Path,
        "/orders/{number}/evidence" => (await Agreement.Disputed(await Place(OrderStage.Confirmed))).Path + "/evidence",
        "/orders/{number}/hold-objection" => (await PayByCard()).Path + "/hold-objection",
        "/admin/identities/{number}/claim" => await IdentityCheckTests.Open(market, await market.Seller()),
        "/admin/identities/{number}/release" or "/admin/identities/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await IdentityCheckTests.Open(market, await market.Seller()))).Submit("Take case")).Path,
        "/admin/holds/{number}/claim" => await Objection.To(await Place(OrderStage.Confirmed)),
        "/admin/holds/{number}/release" or "/admin/holds/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await Objection.To(await Place(OrderStage.Confirmed)))).Submit("Take case")).Path,
        "/orders/{number}/review/objection" => (await Relate()).Path + "/review",
        "/admin/refusals/{number}/claim" => await Contest(),
        "/admin/refusals/{number}/release" or "/admin/refusals/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await Contest())).Submit("Take case")).Path,
        "/orders/{number}/repayment" => await Owe(),
        "/claims/{number}/acceptance" or "/claims/{number}/decline" or "/claims/{number}/counter-offer" => await Offer(counter: used.Person != buyer) + used.Action[used.Action.LastIndexOf('/')..],
        "/claims/{number}/offer-withdrawal" => await Offer(counter: used.Person == buyer) + "/offer-withdrawal",
        "/claims/{number}/return-shipment" or "/claims/{number}/return-receipt" => await Return() + used.Action[used.Action.LastIndexOf('/')..],
        "/claims/{number}/refund-confirmation" or "/claims/{number}/missing-refund" => await ReportRefund() + used.Action[used.Action.LastIndexOf('/')..],
        "/claims/{number}/escalation" => await Decline(),
        "/claims/{number}/guidance" or "/claims/{number}/partial-refund" or "/claims/{number}/return" or "/claims/{number}/refund" or "/claims/{number}/closing" or "/claims/{number}/messages" => (await Claim()).Path + used.Action[used.Action.LastIndexOf('/')..],
        "/admin/claims/{number}/claim" => (await (await Claim()).Escalate()).StaffPath,
        "/admin/claims/{number}/release" or "/admin/claims/{number}/decision" => (await (await (await Claim()).Escalate()).Take(used.Person!)).Path,
        "/admin/claims/{number}/messages" => (await Claim()).StaffPath + "/messages",
        "/admin/claims/{number}/finding" => await DecideClaim(),
        "/orders/{number}/customer-report" => (await Deal.Place(market, seller: seller)).Path + "/customer-report",
        "/customer-reports/{number}/answer" or "/customer-reports/{number}/dispute" or "/customer-reports/{number}/withdrawal" => (await ReportCustomer(used.Person)).Path + used.Action[used.Action.LastIndexOf('/')..],
        "/admin/customer-reports/{number}/claim" => await DisputeReport(),
        "/admin/customer-reports/{number}/release" or "/admin/customer-reports/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await DisputeReport())).Submit("Take case")).Path,
        "/admin/suspensions/{number}/claim" => await Propose(),
        "/admin/suspensions/{number}/release" or "/admin/suspensions/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await Propose())).Submit("Take case")).Path,
        "/orders/{number}/messages/{position}/contest" or "/orders/{number}/messages/{position}/report" => await Write((await Place(OrderStage.Paid)).Path, used),
        "/claims/{number}/messages/{position}/contest" or "/claims/{number}/messages/{position}/report" => await Write((await Claim()).Path, used),
        "/help/contact" => SupportQuestions.Page,
        "/admin/questions/{number}/claim" => await SupportQuestions.Open(market),
        "/admin/questions/{number}/release" or "/admin/questions/{number}/decision" or "/admin/questions/{number}/closing" => (await (await market.SignInAs(used.Person!).Open(await SupportQuestions.Open(market))).Submit("Take case")).Path,
        "/admin/messages/{number}/claim" => await AskAbout(),
        "/admin/messages/{number}/release" or "/admin/messages/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await AskAbout())).Submit("Take case")).Path,
        "/shop/answers/{number}" or "/shop/answers/{number}/deletion" => await Answer(isChanged: !used.Action.EndsWith("/deletion", StringComparison.Ordinal)),
        "/sellers/{shop}/question" => $"/sellers/{seller.Shop}/question",
        "/conversations/{number}/custom-order" => await Inquiry.Ask(market, buyer, seller) + "/custom-order",
        "/conversations/{number}/messages" => await Inquiry.Ask(market, buyer, seller),
        "/conversations/{number}/messages/{position}/contest" or "/conversations/{number}/messages/{position}/report" => await Write(await Inquiry.Ask(market, buyer, seller), used),
        "/shop/resumption" or "/offers/{number}/resumption" when await ComeBack() => await Change("pause", "Pause offer", new { }, used.Fields.Any(f => f.Name == "back") ? "/shop" : "/shop/offers"),
        "/offers/{number}/favourite" or "/offers/{number}/favourite/deletion" or "/offers/{number}/favourite/notices" => await Favour(used),
        "/sellers/{shop}/favourite" => $"/sellers/{(await Listing()).Seller.Shop}",
        "/sellers/{shop}/favourite/deletion" => await FavourSeller(),
        "/shop/offers/upload/{number}" => await Upload(market, seller),
        "/shop/usual-times" => await Change("delivery-times", "Extend delivery times", Later, "/shop/delivery-times"),
        "/offers/{number}/usual-times" => await Change("delivery-times", "Extend delivery times", Later, null),
        "/notices" => await Tell(),
        "/account/closing/removal" => await Leaver.CloseAgain(market, used.Person!),
        "/account/data/file" => await DataOwner.ReadyFile(market, used.Person!),
        "/account/suspension" => await Appeal(used.Person!),
        "/admin/accounts/{number}/suspension" => SuspendedPerson.PathOf(await SuspendedPerson.Free(market)),
        "/admin/accounts/{number}/suspension/lifting" => SuspendedPerson.PathOf(await SuspendedPerson.In(market)),
        "/admin/suspension-appeals/{number}/claim" => await SuspendedPerson.Appealed(market),
        "/admin/suspension-appeals/{number}/release" or "/admin/suspension-appeals/{number}/decision" => (await (await market.SignInAs(used.Person!).Open(await SuspendedPerson.Appealed(market))).Submit("Take case")).Path,
        "/shop/earnings/payout" => await Earn(),
        "/admin/payouts" => await RequestPayout(),
        "/admin/payouts/batches/{number}/payment" => (await MakeBatch(used.Person!)).Path,
        "/admin/payouts/{number}/failure" => (await MakeBatch(used.Person!)).Document.QuerySelector("a[href$='/failure']")!.GetAttribute("href")!,
        var kind => throw new InvalidOperationException($"No form of {kind} is left to be tried: say here how another comes about."),
    };

    /// <summary>A review of an order with a free extra, whose seller can ask the buyer to update it.</summary>
    public static async Task<(Deal Deal, string Request)> Solve(Market market, Person buyer, Person seller)
    {
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Paid);
        await (await deal.AsSeller("/extra")).Submit("Add extra", new { Text = "A second bowl" });
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 3, StartTime = 3, Communication = 3 });
        await market.Deliver();
        var review = await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == deal.Number.Id).Select(r => r.Id).SingleAsync());
        return (deal, $"/reviews/{new Number(review)}/update-request");
    }

    /// <summary>The page of an order whose seller asked to update the review.</summary>
    public static async Task<string> Ask(Market market, Person buyer, bool isMuted)
    {
        var (deal, request) = await Solve(market, buyer, await market.Seller());
        await (await market.SignInAs(deal.Seller).Open(request)).Submit("Send request");
        if (isMuted) await (await deal.AsBuyer()).Submit("Stop requests from this seller");
        return deal.Path;
    }

    private async Task<string> Appeal(Person person)
    {
        await SuspendedPerson.Again(market, person);
        return "/account/suspension";
    }

    /// <summary>An order whose money has just become available.</summary>
    private async Task<string> Earn()
    {
        // More than the fees that other forms have made the seller owe.
        var (order, before) = (await (await Place(OrderStage.Confirmed)).Order(), market.Clock.Now.AddDays(-31));
        var large = order.Summary with { Total = 1_000_000 };
        await market.Tell(new OrderPaid(large, Party.Payment) { OccurredAt = before }, new OrderFinished(large, order.Facts, Party.Buyer) { OccurredAt = before });
        await market.Work<ReleaseHeldMoney>();
        return "/shop/earnings/payout";
    }

    private async Task<string> RequestPayout()
    {
        await (await market.SignInAs(seller).Open(await Earn())).Submit("Request payout");
        return "/admin/payouts";
    }

    private async Task<Page> MakeBatch(Person admin) => await (await market.SignInAs(admin).Open(await RequestPayout())).Submit("Create batch");

    private async Task<(Person Seller, string Path)> Listing()
    {
        var other = await market.Seller();
        return (other, OfferScenes.OfferPath(await market.Lists(other)));
    }

    private async Task<string> Favour(FoundForm used)
    {
        var path = (await Listing()).Path;
        if (used.Action.EndsWith("/favourite", StringComparison.Ordinal)) return path;
        await (await market.SignInAs(used.Person!).Open(path)).Submit("Add Blue stoneware mug to your favourites");
        return "/favourites";
    }

    /// <summary>A professional seller who has to confirm the details in ten days.</summary>
    private async Task<string> Identify()
    {
        var (me, now) = (seller.Id, market.Clock.Now);
        var details = new TraderDetails("Tomas", "", "Street 1", "1", "Brno", "CZ", "", "", "a@b.example", "+420541123456", "");
        await market.In(async (BillingDbContext db) =>
        {
            var terms = new IdentityOptions().Terms;
            (await db.Identities.SingleAsync(i => i.Id == me)).StateProfessional(details, terms, now - terms.ConfirmEvery + TimeSpan.FromDays(10));
            return await db.SaveChangesAsync();
        });
        return "/shop/identity";
    }

    private async Task<string> Block()
    {
        await (await market.SignInAs(seller).Open((await Deal.Place(market, await market.Buyer(), seller)).Path + "/customer/block")).Submit("Block customer");
        return "/shop/blocked-customers";
    }

    private async Task<string> Mute(FoundForm used)
    {
        var path = $"/sellers/{(await Listing()).Seller.Shop}";
        await (await market.SignInAs(used.Person!).Open(path)).Submit("Mute notices");
        return used.Fields.Any(f => f.Name == "back") ? path : "/notices/muted-sellers";
    }

    private async Task<string> FavourSeller()
    {
        var path = $"/sellers/{(await Listing()).Seller.Shop}";
        var page = await market.SignInAs(buyer).Open(path);
        await page.Submit(page.Document.QuerySelector(".head-figures .heart button")!.GetAttribute("aria-label")!);
        return path;
    }

    /// <summary>The preview of a file with a new offer.</summary>
    public static async Task<string> Upload(Market market, Person seller)
    {
        const string file = "number,kind,title,description,category,price,currency,stock,hours to start,hours to deliver,shipping days min,shipping days max,no withdrawal,paused\n,service,Tea,Text,lessons,5,EUR,,24,24,,,,no\n";
        var page = await (await market.SignInAs(seller).Open("/shop/offers/upload"))
            .Submit("Show preview", null, ("File", new Upload("offers.csv", System.Text.Encoding.UTF8.GetBytes(file), "text/csv")));
        return page.Path;
    }

    /// <summary>Accepted input may have paused all offers.</summary>
    private async Task<bool> ComeBack()
    {
        for (var page = await market.SignInAs(seller).Open("/shop/offers"); page.Has("Resume all offers");) page = await page.Submit("Resume all offers");
        return true;
    }

    private object Later => new { Days = 2, Until = $"{market.Clock.Now.AddDays(20):yyyy-MM-dd}" };

    /// <summary>A new offer of the seller, changed on one of its pages.</summary>
    private async Task<string> Change(string page, string button, object values, string? path)
    {
        var changed = $"{OfferScenes.OfferPath(await market.Lists(seller))}/{page}";
        await (await market.SignInAs(seller).Open(changed)).Submit(button, values);
        return path ?? changed;
    }

    private Task<Deal> Place(OrderStage stage) => Deal.Place(market, buyer, seller, stage: stage);

    private async Task<Deal> PayByCard()
    {
        var deal = await Place(OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        return deal;
    }

    private async Task<Moderation.Case> File() => await (await Dispute.Begin(market, seller, buyer)).File();

    /// <summary>Writes a message that the other party can report and the writer can contest.</summary>
    private async Task<string> Write(string path, FoundForm used)
    {
        var isContest = used.Action.EndsWith("/contest", StringComparison.Ordinal);
        var writer = isContest == (used.Person == buyer) ? buyer : seller;
        await (await market.SignInAs(writer).Open(path)).Submit("Send", new { Text = OffSite });
        return isContest ? path : (await Report(path, market, used.Person!)).Path;
    }

    private async Task<string> AskAbout()
    {
        var path = (await Place(OrderStage.Paid)).Path;
        await (await market.SignInAs(seller).Open(path)).Submit("Send", new { Text = OffSite });
        await (await Report(path, market, buyer)).Submit("Report to support");
        var number = await market.In((MessagesDbContext db) => db.Cases.OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());
        return $"/admin/messages/{new Number(number)}";
    }

    private async Task<string> Answer(bool isChanged)
    {
        var page = await (await market.SignInAs(seller).Open("/shop/answers")).Submit("Save answer", new { Name = $"Thanks {Guid.NewGuid():N}", Text = "Thank you!" });
        return isChanged ? page.Document.QuerySelector(".list-rows a")!.GetAttribute("href")! : page.Path;
    }

    private async Task<string> Propose()
    {
        var (request, id) = (await (await File()).Stored(), market.Get<IdGenerator>().Next());
        await market.In(async (ModerationDbContext db) =>
        {
            db.Proposals.Add(new SuspensionProposal(id, request, 4, TimeSpan.FromHours(72), market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        return $"/admin/suspensions/{new Number(id)}";
    }

    /// <param name="staff">Who takes the case.</param>
    /// <param name="isOver">Whether the order is refunded, so that its decision offers no remedy.</param>
    private async Task<string> Take(Person staff, bool isOver)
    {
        var filed = await File();
        if (isOver) await (await filed.Dispute.Deal.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        await market.Deliver();
        return (await filed.Claim(staff)).Path;
    }

    private async Task<string> Decide()
    {
        var filed = await File();
        await filed.Decide(market.Support(), "TakeOutOfScore");
        return $"{filed.PartyPath}/appeal";
    }

    private Task<Withdrawn> Withdraw() => Withdrawn.From(market, OrderStage.Sent, buyer: buyer, seller: seller);

    private Task<Claimed> Claim() => Claimed.Open(market, buyer: buyer, seller: seller);

    private async Task<string> Offer(bool counter)
    {
        var claimed = await (await Claim()).OfferShare();
        if (counter) await (await claimed.AsBuyer("/counter-offer")).Submit("Send counter-offer", new { Percent = 40 });
        return claimed.Path;
    }

    private async Task<string> Owe()
    {
        var claimed = await Claimed.Open(market, byCard: false, buyer: buyer, seller: seller);
        await (await claimed.OfferShare()).Accept();
        return claimed.Deal.Path + "/repayment";
    }

    private Task<string> ReportRefund() => ReportRefund(market, buyer, seller);

    /// <summary>A claim in which the seller says that they have refunded a payment outside the marketplace.</summary>
    public static async Task<string> ReportRefund(Market market, Person buyer, Person seller)
    {
        var claimed = await Claimed.Open(market, byCard: false, buyer: buyer, seller: seller);
        await (await claimed.Deal.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        return claimed.Path;
    }

    private async Task<string> Return()
    {
        var claimed = await (await Claim()).OfferReturn();
        await claimed.Accept();
        return claimed.Path;
    }

    private async Task<string> Decline()
    {
        var claimed = await (await Claim()).OfferShare();
        await claimed.Decline();
        return claimed.Path + "/escalation";
    }

    private async Task<string> DecideClaim()
    {
        var claimed = await (await Claim()).Escalate();
        await claimed.Decide(market.Support(), "FullRefund");
        return claimed.StaffPath + "/finding";
    }

    private Task<Deal> Relate() => Related.Place(market, buyer);

    private async Task<string> Contest() => await Related.Contest(await Relate());

    /// <summary>One report of a seller about a customer is shown at a time, so the other side is new.</summary>
    private Task<Reported> ReportCustomer(Person? by) => Reported.File(market, by == buyer ? buyer : null, by == seller ? seller : null);

    private async Task<string> DisputeReport()
    {
        var reported = await ReportCustomer(null);
        await reported.Dispute();
        return reported.StaffPath;
    }

    /// <summary>An order and its approval, so both parties have something unread.</summary>
    private async Task<string> Tell()
    {
        await Place(OrderStage.Confirmed);
        return "/notices";
    }
}
