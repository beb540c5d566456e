using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>Finds every form of the product and fills it in with all kinds of bad input.</summary>
public sealed class EveryFormTests : IDisposable
{
    private readonly Market market = new();

    public EveryFormTests() => market.Settings["Demo"] = "true";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Bad_input_gets_a_clear_answer_and_loses_nothing()
    {
        var forms = await FindAll();
        var more = new MoreForms(market, await Demo("buyer"), await Demo("seller"));
        var wrong = new List<string>();
        foreach (var same in forms.GroupBy(f => f.Key).Select(g => g.ToList()))
        {
            (Browser Browser, FoundForm Form)? refused = null;
            foreach (var input in BadInput.All)
            {
                if (input.File is not null && !same[0].Fields.Any(f => f.IsFile)) continue;
                // What was refused changed nothing, so the form is still good.
                var (browser, form) = refused ?? await Open(same, more);
                using var request = input.Request(form);
                var answer = await browser.Send(request);
                refused = answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity ? (browser, form) : null;
                if (Complaint(answer, form, input) is { } complaint) wrong.Add($"{form.Key} by {form.Person?.Name ?? "a visitor"}, {input.Name}: {complaint}");
            }
        }
        wrong.ShouldBeEmpty();
        Unvisited(forms).ShouldBeEmpty("a form that no page of the demo market shows is not tried: let the demo show it");
    }

    /// <summary>The first of these forms that is still on its page; if accepted input has used them all up, another one.</summary>
    private async Task<(Browser Browser, FoundForm Form)> Open(List<FoundForm> same, MoreForms more)
    {
        while (true)
        {
            if (await Find(same[0], same[0].Page) is { } found) return found;
            if (same.Count == 1) break;
            // It does not come back.
            same.RemoveAt(0);
        }
        var last = same[0];
        var page = await more.PageWith(last);
        return await Find(last, page) ?? throw new InvalidOperationException($"{page} shows no such form: {last.Key}");
    }

    private async Task<(Browser Browser, FoundForm Form)?> Find(FoundForm form, string page)
    {
        var browser = new Browser(market, form.Person);
        var now = FoundForm.On(await browser.Open(page), form.Person).FirstOrDefault(f => f.Key == form.Key);
        return now is null ? null : (browser, now);
    }

    private static string? Complaint(Page answer, FoundForm form, BadInput input)
    {
        if (answer.Response.Content.Headers.ContentType?.MediaType == "application/zip") return null;
        if ((int)answer.Status >= 500) return $"{answer.Status}";
        if (answer.Body.Contains(BadInput.Script, StringComparison.Ordinal)) return "a script that was typed would run";
        if (answer.Document.QuerySelector("main") is null) return $"no page came back, but {answer.Status}";
        if (input.Name is "a stale token" or "no token" && answer.Status is not HttpStatusCode.BadRequest) return $"it was taken: {answer.Status} {answer.Path}";
        if ((int)answer.Status < 400) return null;
        if (answer.Errors.Length == 0 && answer.Document.QuerySelector("main h1, main h2") is null) return $"{answer.Status} without a word";
        if (answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)) return null;
        var again = FoundForm.On(answer, form.Person).FirstOrDefault(f => FoundForm.Pattern(f.Action) == FoundForm.Pattern(form.Action));
        if (form.Fields.Any(f => f.IsTyped) && again is null) return $"{answer.Status} and the form is gone";
        foreach (var field in form.Fields.Where(f => f.IsTyped))
        {
            if (input.Fill(field) is not { Length: > 0 } typed || typed.Contains('\0', StringComparison.Ordinal)) continue;
            var kept = again!.Fields.FirstOrDefault(f => f.Name == field.Name)?.Value ?? "";
            if (kept.Trim() != typed.Trim()) return $"{field.Name} lost what was typed ({answer.Status}): '{kept[..Math.Min(40, kept.Length)]}'";
        }
        return null;
    }

    private async Task<List<FoundForm>> FindAll()
    {
        var finder = new FormFinder(market);
        var (buyer, seller) = (await Demo("buyer"), await Demo("seller"));
        var all = new List<FoundForm>();
        // Which demo orders are paid by card and which claims exist is random.
        var claimed = await (await Claimed.Open(market, buyer: buyer, seller: seller)).Escalate();
        foreach (var person in new[] { buyer, seller })
        {
            foreach (var path in new[] { claimed.Path, claimed.Deal.Path }) await (await market.SignInAs(person).Open(path)).Submit("Send", new { Text = MoreForms.OffSite });
        }
        await (await market.SignInAs(buyer).Open((await MoreForms.Report(claimed.Deal.Path, market, buyer)).Path)).Submit("Report to support");
        await (await market.SignInAs(seller).Open("/shop/answers")).Submit("Save answer", new { Name = "Thanks", Text = "Thank you, {name}!" });
        await (await (await Claimed.Open(market, byCard: false, buyer: buyer, seller: seller)).OfferShare()).Accept();
        var (withdrawable, waiting) = (await Withdrawn.Place(market, OrderStage.Paid, buyer: buyer, seller: seller), await Withdrawn.From(market, OrderStage.Sent, buyer: buyer, seller: seller));
        var returning = await (await Withdrawn.From(market, OrderStage.Sent, buyer: buyer, seller: seller)).GiveAddress();
        var decided = await (await Claimed.Open(market, buyer: buyer, seller: seller)).Escalate();
        await decided.Decide(market.Support(), "FullRefund");
        var (reported, filed) = (await Reported.File(market, buyer), await Reported.File(market, seller: seller));
        var delayed = await Agreement.Custom(await Agreement.Delay(await Deal.Place(market, buyer, seller, stage: OrderStage.Paid)));
        await Agreement.AmountCase(await Deal.Place(market, buyer, seller, stage: OrderStage.Paid));
        await Agreement.RefusedRefund(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        await Objection.To(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        await SupportQuestions.Open(market);
        var inquiry = await Inquiry.Ask(market, buyer, seller, MoreForms.OffSite);
        await (await market.SignInAs(seller).Open(inquiry)).Submit("Send", new { Text = MoreForms.OffSite });
        var related = await Related.Place(market, buyer);
        await Related.Contest(await Related.Place(market, buyer));
        var (solved, stated) = (await MoreForms.Solve(market, buyer, seller), await (await Moderation.Dispute.Begin(market, seller, buyer)).File());
        string[] asked = [await MoreForms.Ask(market, buyer, isMuted: false), await MoreForms.Ask(market, buyer, isMuted: true), $"{stated.PartyPath}/statement"];
        // A person signed in on another device can sign out there, and an administrator hands cases over only to another one.
        await market.SignInAs(buyer).Open("/");
        await market.SignInAs(market.Administrator()).Open("/admin");
        all.AddRange(await finder.WalkAs(null, "/", "/offers", "/account/sign-in", "/account/sign-in/code", "/account/password?id=1&token=x", "/account/confirmation?id=1&token=x", "/account/email/confirmation?id=1&token=x"));
        all.AddRange(await finder.WalkAs(buyer, [.. asked, inquiry, $"/sellers/{seller.Shop}/question", delayed.Path, related.Path + "/review", withdrawable.Path + "/withdrawal", returning.Path, "/orders?side=buying&claims=true", claimed.Path, claimed.Deal.Path, reported.Path, "/account/reports", "/account/data", "/account/closing", "/favourites", "/orders?side=buying", "/offers", "/account", "/shop/opening", "/messages", "/notices", $"/sellers/{seller.Shop}"]));
        all.AddRange(await finder.WalkAs(seller, solved.Request, inquiry, delayed.Path + "/proposal", waiting.Path, returning.Path, "/orders?side=selling&claims=true", "/orders?side=selling", "/messages", "/shop/offers", await MoreForms.Upload(market, seller), "/offers/new", "/shop/reputation", "/shop/deletion-requests", "/shop/answers", "/shop/earnings", "/shop/earnings/account", "/shop/earnings/details", "/shop/plan", claimed.Path, claimed.Deal.Path, filed.Path, $"/sellers/{seller.Shop}"));
        var (guarded, suspended) = (await Guarded.Person(market), await SuspendedPerson.In(market));
        foreach (var path in Guarded.Pages) all.AddRange(FoundForm.On(await market.SignInAs(guarded).Open(path), guarded));
        all.AddRange(FoundForm.On(await market.SignInAs(suspended).Open("/account/suspension"), suspended));
        var leaving = await Leaver.Closing(market);
        all.AddRange(FoundForm.On(await market.SignInAs(leaving).Open("/account/closing"), leaving));
        var free = await market.Buyer();
        all.AddRange(FoundForm.On(await market.SignInAs(free).Open("/account/closing"), free));
        all.AddRange(FoundForm.On(await market.SignInAs(guarded).Open(await DataOwner.ReadyFile(market, guarded)), guarded));
        var (support, admin) = (await Demo("support") with { Role = Staff.Support }, await Demo("admin") with { Role = Staff.Administrator });
        // Staff take a case before deciding it.
        var taken = new List<string>();
        foreach (var (person, kind) in new[] { (support, "requests"), (support, "claims"), (support, "messages"), (support, "questions"), (support, "customer-reports"), (support, "amounts"), (support, "refunds"), (support, "holds"), (support, "refusals"), (support, "identities"), (admin, "suspensions") })
        {
            var queue = await market.SignInAs(person).Open($"/admin/cases?kind={kind}&show=free");
            taken.Add(queue.Document.QuerySelector(".list-rows .grow > a")!.GetAttribute("href")!);
            var page = await market.SignInAs(person).Open(taken[^1]);
            all.AddRange(FoundForm.On(page, person));
            await page.Submit("Take case");
        }
        // Staff find orders by the numbers that people read out to them.
        var paid = all.Where(f => f.Action.EndsWith("/shipment", StringComparison.Ordinal)).Select(f => $"/admin{f.Action[..^"/shipment".Length]}");
        all.AddRange(await finder.WalkAs(support, [.. taken[..^1], decided.StaffPath, .. paid, "/admin/cases?kind=claims", "/admin/cases?kind=claims&show=decided", "/admin", "/admin/cases", "/admin/orders", "/admin/reviews"]));
        all.AddRange(await finder.WalkAs(admin, "/admin", "/admin/accounts?q=in", "/admin/payouts", "/admin/plans", taken[^1]));
        // Who signs in here must not be suspended.
        all.RemoveAll(f => f.Page.EndsWith("/suspension", StringComparison.Ordinal) && f.Person == admin);
        var appeal = await SuspendedPerson.Appealed(market);
        foreach (var path in new[] { SuspendedPerson.PathOf(await SuspendedPerson.Free(market)), SuspendedPerson.PathOf(await SuspendedPerson.In(market)), appeal })
        {
            all.AddRange(FoundForm.On(await market.SignInAs(admin).Open(path), admin));
        }
        all.AddRange(FoundForm.On(await (await market.SignInAs(admin).Open(appeal)).Submit("Take case"), admin));
        var (offered, refunded) = (await (await Claimed.Open(market, byCard: false, buyer: buyer, seller: seller)).OfferShare(), await MoreForms.ReportRefund(market, buyer, seller));
        foreach (var path in new[] { $"{offered.Path}/counter-offer", $"{refunded}/refund-confirmation", $"{refunded}/missing-refund" })
        {
            all.AddRange(FoundForm.On(await market.SignInAs(buyer).Open(path), buyer));
        }
        var unsent = await Withdrawn.From(market, OrderStage.Paid, buyer: buyer, seller: seller);
        all.AddRange(FoundForm.On(await market.SignInAs(seller).Open(unsent.Path + "/unsent"), seller));
        // Only now, because its case comes first in the queue.
        var disputed = await Agreement.Disputed(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        all.AddRange(FoundForm.On(await market.SignInAs(seller).Open(disputed.Path + "/evidence"), seller));
        return all;
    }

    private List<string> Unvisited(List<FoundForm> forms)
    {
        var found = forms.Select(f => FoundForm.Pattern(f.Action)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. market.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .Where(a => a.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains("POST")) == true)
            .SelectMany(a => Nouns("/" + a.AttributeRouteInfo!.Template!.TrimStart('/')))
            .Select(template => Template().Replace(template, "{$1}"))
            .Where(template => !found.Contains(template) && !OnlyByScript.Contains(template))];
    }

    /// <summary>Posts by a second button, by htmx and by tus, a staff page that is empty in the demo, and what only a host with Stripe shows.</summary>
    private static readonly string[] OnlyByScript =
    [
        "/reviews/{number}/reply/hints", "/reviews/{number}/deletion-request/draft", "/admin/cases/{number}/decision/preview", "/admin/claims/{number}/decision/preview",
        "/admin/customer-reports/{number}/decision/preview", "/admin/amounts/{number}/decision/preview", "/admin/messages/{number}/decision/preview",
        "/admin/holds/{number}/decision/preview", "/admin/identities/{number}/decision/preview", "/admin/suspensions/{number}/decision/preview",
        "/admin/suspension-appeals/{number}/decision/preview", "/admin/accounts/{number}/suspension/preview", "/admin/events", "/admin/events/removals", "/admin/events/retries",
        "/orders/{number}/files", "/claims/{number}/files", "/conversations/{number}/files", "/account/passkey-sign-in/options", "/account/security/passkeys/options", "/account/passkey-confirmation/options", "/orders/{number}/checkout", "/orders/{number}/checkout/cancellation", "/webhooks/stripe", "/shop/earnings/account/connection",
    ];

    /// <summary>Paths with several values are listed separately: each is its own form.</summary>
    private static IEnumerable<string> Nouns(string template)
    {
        var several = Several().Match(template);
        return several.Success ? several.Groups[1].Value.Split('|').Select(noun => template.Replace(several.Value, noun, StringComparison.Ordinal)) : [template];
    }

    private static System.Text.RegularExpressions.Regex Several() => new(@"{[a-z]+:regex\(\^\(([^)]*)\)\$\)}");

    private static System.Text.RegularExpressions.Regex Template() => new("{([a-z]+):[^}]*}");

    private Task<Person> Demo(string mailbox) => market.In(async (AccountsDbContext db) =>
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Email == mailbox + "@marketplace.example");
        var shop = await db.Shops.AsNoTracking().Where(s => s.Id == account.Id).Select(s => s.Slug).SingleOrDefaultAsync();
        return new Person(account.Id, account.UserName!, shop);
    });
}
