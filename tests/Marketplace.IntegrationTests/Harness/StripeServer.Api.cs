using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>What Stripe does: pages, charges, refunds, connected accounts, transfers and payouts.</summary>
public sealed partial class StripeServer
{
    public const string GoodCard = "4242 4242 4242 4242";
    public const string RefusedCard = "4000 0000 0000 0002";
    public const string PoorCard = "4000 0000 0000 9995";

    /// <summary>It asks for 3-D Secure first.</summary>
    public const string SecureCard = "4000 0027 6000 3184";

    /// <summary>A way to pay that takes days.</summary>
    public const string SlowCard = "debit";

    /// <summary>The buyer pays on the page, without a browser.</summary>
    /// <returns>Where the page leads, or null if the buyer is still on it.</returns>
    public async Task<string?> Pay(string session, string card = GoodCard, bool hasAuthenticated = false)
    {
        var page = Find(session);
        if (Read(page, "status") != "open") return null;
        if (card is RefusedCard or PoorCard || (card == SecureCard && !hasAuthenticated)) return null;
        if (card == SlowCard)
        {
            (page["status"], page["payment_intent"]) = ("complete", Keep(new JsonObject { ["id"] = NewId("pi"), ["object"] = "payment_intent", ["status"] = "processing", ["metadata"] = page["metadata"]!.DeepClone() }));
            await Report("checkout.session.completed", page);
            return Read(page, "success_url");
        }
        Charge(page, card);
        await Report("payment_intent.succeeded", Find(Read(page, "payment_intent")));
        await Report("checkout.session.completed", page);
        return Read(page, "success_url");
    }

    /// <summary>The bank has answered a payment that takes days.</summary>
    public async Task Clear(string session, bool isPaid)
    {
        var page = Find(session);
        if (isPaid) Charge(page, "");
        else Find(Read(page, "payment_intent"))["status"] = "requires_payment_method";
        await Report(isPaid ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed", page);
    }

    /// <summary>Nobody paid in time.</summary>
    public async Task Expire(string session)
    {
        Find(session)["status"] = "expired";
        await Report("checkout.session.expired", Find(session));
    }

    /// <summary>The bank has answered a refund.</summary>
    public async Task EndRefund(string id, string state)
    {
        var refund = Find(id);
        refund["status"] = state;
        if (state == "failed") (refund["failure_reason"], refund["object"]) = ("lost_or_stolen_card", "refund");
        Effects.Enqueue($"refund {state} {Read(refund, "amount")} {Read(refund, "currency")}");
        await Report(state == "failed" ? "refund.failed" : "refund.updated", refund);
    }

    /// <summary>The buyer disputes a charge at their bank: all that isn't refunded, or an amount. From then on Stripe refuses to refund it.</summary>
    /// <returns>The dispute's id.</returns>
    public async Task<string> Dispute(string intent, long? amount = null, string status = "needs_response")
    {
        string id;
        lock (door)
        {
            var left = things[intent]["amount"]!.GetValue<long>() - RefundedOf(intent);
            id = Keep(new JsonObject
            {
                ["id"] = NewId("dp"),
                ["object"] = "dispute",
                ["amount"] = amount ?? left,
                ["currency"] = Read(things[intent], "currency"),
                ["payment_intent"] = intent,
                ["reason"] = "product_not_received",
                ["status"] = status,
                ["evidence_details"] = new JsonObject { ["due_by"] = Now().AddDays(7).ToUnixTimeSeconds() },
            });
            Effects.Enqueue($"dispute {amount ?? left} {Read(things[intent], "currency")}");
        }
        await Report("charge.dispute.created", Find(id));
        return id;
    }

    /// <summary>The bank has decided.</summary>
    public Task EndDispute(string id, bool isWon) => Become(id, isWon ? "won" : "lost", "charge.dispute.closed");

    /// <summary>What the bank only asked about becomes a dispute, or is settled.</summary>
    public Task Become(string id, string status, string report = "charge.dispute.updated")
    {
        Find(id)["status"] = status;
        return Report(report, Find(id));
    }

    /// <summary>The seller has entered everything that Stripe asks for, or Stripe asks for more.</summary>
    public Task Onboard(string account, bool isComplete = true)
    {
        var found = Find(account);
        found["details_submitted"] = true;
        found["payouts_enabled"] = isComplete;
        return Report("account.updated", found, account);
    }

    /// <summary>The seller's bank has answered a payout.</summary>
    public async Task EndPayout(string id, bool isPaid)
    {
        var payout = Find(id);
        payout["status"] = isPaid ? "paid" : "failed";
        if (!isPaid) (payout["failure_code"], payout["failure_message"]) = ("account_closed", "The bank account has been closed.");
        Effects.Enqueue($"payout {Read(payout, "status")} {Read(payout, "amount")} {Read(payout, "currency")}");
        await Report(isPaid ? "payout.paid" : "payout.failed", payout, Read(payout, "account"));
    }

    private (int Status, JsonObject Body) Handle(string call, Dictionary<string, string> fields, string account)
    {
        lock (door)
        {
            var parts = call[(call.IndexOf("/v1/", StringComparison.Ordinal) + 4)..].Split('/');
            return (call.Split(' ')[0], parts) switch
            {
                ("POST", ["checkout", "sessions"]) => Ok(MakeSession(fields)),
                ("POST", ["checkout", "sessions", var id, "expire"]) => ExpireNow(id),
                ("GET", ["checkout", "sessions", var id]) => Shown(id),
                ("POST", ["refunds"]) => MakeRefund(fields),
                ("GET", ["refunds"]) => Ok(List(t => !HidesNew && Read(t, "object") == "refund" && Read(t, "payment_intent") == fields["payment_intent"])),
                ("POST", ["accounts"]) => Ok(Put(new JsonObject { ["id"] = NewId("acct"), ["object"] = "account", ["details_submitted"] = false, ["payouts_enabled"] = false, ["metadata"] = MetadataOf(fields) })),
                ("POST", ["account_links"]) => Ok(new JsonObject { ["object"] = "account_link", ["url"] = $"{Url}/pay/{fields["account"]}?back={Uri.EscapeDataString(fields["return_url"])}", ["created"] = 1, ["expires_at"] = 2 }),
                ("POST", ["transfers"]) => Ok(Do("transfer", "tr", fields, fields["destination"])),
                ("GET", ["transfers"]) => Ok(List(t => !HidesNew && Read(t, "object") == "transfer" && Read(t, "transfer_group") == fields.GetValueOrDefault("transfer_group"))),
                ("POST", ["transfers", var id, "reversals"]) => Ok(Reverse(id)),
                ("POST", ["payouts"]) => Ok(Do("payout", "po", fields, account)),
                ("GET", ["payouts"]) => Ok(List(t => !HidesNew && Read(t, "object") == "payout" && Read(t, "account") == account)),
                ("GET", [_, var id]) => Shown(id),
                _ => Missing(call),
            };
        }
    }

    private JsonObject MakeSession(Dictionary<string, string> fields)
    {
        var id = NewId("cs");
        var page = new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["url"] = $"{Url}/pay/{id}",
            ["client_reference_id"] = fields["client_reference_id"],
            ["amount_total"] = long.Parse(fields["line_items[0][price_data][unit_amount]"], CultureInfo.InvariantCulture),
            ["currency"] = fields["line_items[0][price_data][currency]"],
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["expires_at"] = long.Parse(fields["expires_at"], CultureInfo.InvariantCulture),
            ["success_url"] = fields["success_url"],
            ["cancel_url"] = fields["cancel_url"],
            ["title"] = fields["line_items[0][price_data][product_data][name]"],
            ["metadata"] = MetadataOf(fields),
        };
        return Put(page);
    }

    private void Charge(JsonObject page, string card)
    {
        lock (door)
        {
            if (TakesInstead is var (amount, currency)) (page["amount_total"], page["currency"]) = (amount, currency);
            var intent = page["payment_intent"] is { } begun ? things[begun.GetValue<string>()] : Put(new JsonObject { ["id"] = NewId("pi"), ["object"] = "payment_intent", ["metadata"] = page["metadata"]!.DeepClone() });
            var charge = Put(new JsonObject { ["id"] = NewId("ch"), ["object"] = "charge", ["payment_intent"] = Read(intent, "id"), ["metadata"] = page["metadata"]!.DeepClone() });
            if (card.Length > 4) charge["payment_method_details"] = new JsonObject { ["type"] = "card", ["card"] = new JsonObject { ["last4"] = card[^4..] } };
            (intent["status"], intent["amount"], intent["currency"], intent["latest_charge"]) = ("succeeded", page["amount_total"]!.DeepClone(), page["currency"]!.DeepClone(), Read(charge, "id"));
            (page["status"], page["payment_status"], page["payment_intent"]) = ("complete", "paid", Read(intent, "id"));
            Effects.Enqueue($"charge {Read(page, "amount_total")} {Read(page, "currency")}");
        }
    }

    private (int Status, JsonObject Body) ExpireNow(string id)
    {
        if (Read(things[id], "status") != "open") return (StatusCodes.Status400BadRequest, Error("invalid_request_error", "", "Only Checkout Sessions with a status in [\"open\"] can be expired."));
        things[id]["status"] = "expired";
        return Ok(things[id]);
    }

    private (int Status, JsonObject Body) MakeRefund(Dictionary<string, string> fields)
    {
        if (!things.TryGetValue(fields["payment_intent"], out var intent)) return Missing(fields["payment_intent"]);
        var amount = long.Parse(fields["amount"], CultureInfo.InvariantCulture);
        if (things.Values.Any(t => Read(t, "object") == "dispute" && Read(t, "payment_intent") == Read(intent, "id") && Read(t, "status") is "needs_response" or "under_review" or "lost")) return (StatusCodes.Status400BadRequest, Error("invalid_request_error", "charge_disputed", "This charge has been charged back."));
        if (RefundedOf(Read(intent, "id")) + amount > intent["amount"]!.GetValue<long>()) return (StatusCodes.Status400BadRequest, Error("invalid_request_error", "charge_already_refunded", "Refund amount is greater than unrefunded amount on charge."));
        Effects.Enqueue($"refund {amount} {Read(intent, "currency")}");
        return Ok(Put(new JsonObject
        {
            ["id"] = NewId("re"),
            ["object"] = "refund",
            ["amount"] = amount,
            ["currency"] = Read(intent, "currency"),
            ["payment_intent"] = Read(intent, "id"),
            ["status"] = FirstState,
            ["metadata"] = MetadataOf(fields),
        }));
    }

    private long RefundedOf(string intent) =>
        things.Values.Where(t => Read(t, "object") == "refund" && Read(t, "payment_intent") == intent && Read(t, "status") != "failed").Sum(t => t["amount"]!.GetValue<long>());

    private JsonObject Do(string what, string prefix, Dictionary<string, string> fields, string account)
    {
        Effects.Enqueue($"{what} {fields["amount"]} {fields["currency"]} {account}");
        return Put(new JsonObject
        {
            ["id"] = NewId(prefix),
            ["object"] = what,
            ["amount"] = long.Parse(fields["amount"], CultureInfo.InvariantCulture),
            ["currency"] = fields["currency"],
            ["account"] = account,
            ["status"] = "pending",
            ["transfer_group"] = fields.GetValueOrDefault("transfer_group"),
            ["metadata"] = MetadataOf(fields),
        });
    }

    private JsonObject Reverse(string id)
    {
        Effects.Enqueue($"reversal {Read(things[id], "amount")} {Read(things[id], "currency")}");
        things[id]["reversed"] = true;
        return Put(new JsonObject { ["id"] = NewId("trr"), ["object"] = "transfer_reversal", ["amount"] = things[id]["amount"]!.DeepClone(), ["transfer"] = id });
    }

    /// <summary>With what the product asks to see inside.</summary>
    private (int Status, JsonObject Body) Shown(string id)
    {
        if (!things.TryGetValue(id, out var thing)) return Missing(id);
        var shown = (JsonObject)thing.DeepClone();
        if (Read(thing, "object") is not ("checkout.session" or "dispute") || thing["payment_intent"] is not { } intent) return Ok(shown);
        var inside = (JsonObject)things[intent.GetValue<string>()].DeepClone();
        if (inside["latest_charge"] is { } charge) inside["latest_charge"] = things[charge.GetValue<string>()].DeepClone();
        shown["payment_intent"] = inside;
        return Ok(shown);
    }

    private JsonObject List(Func<JsonObject, bool> which) => new()
    {
        ["object"] = "list",
        ["has_more"] = false,
        ["data"] = new JsonArray([.. things.Values.Where(which).Select(t => t.DeepClone())]),
    };

    private static (int Status, JsonObject Body) Ok(JsonObject body) => (StatusCodes.Status200OK, (JsonObject)body.DeepClone());

    private static (int Status, JsonObject Body) Missing(string what) => (StatusCodes.Status404NotFound, Error("invalid_request_error", "resource_missing", $"No such thing: {what}"));

    private static JsonObject MetadataOf(Dictionary<string, string> fields) =>
        new(fields.Where(f => f.Key.StartsWith("metadata[", StringComparison.Ordinal)).Select(f => new KeyValuePair<string, JsonNode?>(f.Key[9..^1], f.Value)));

    private static string Read(JsonObject thing, string name) => thing[name]?.ToString() ?? "";

    private string Keep(JsonObject thing)
    {
        lock (door) return Read(Put(thing), "id");
    }

    private JsonObject Put(JsonObject thing)
    {
        things[Read(thing, "id")] = thing;
        return thing;
    }

    private async Task ShowPage(HttpContext context)
    {
        var page = Find((string)context.Request.RouteValues["id"]!);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="en"><head><title>Checkout</title></head><body><main><h1>{WebUtility.HtmlEncode(Read(page, "title"))}</h1>
            <p>{Read(page, "amount_total")} {Read(page, "currency")}</p>
            <form method="post"><label>Card <input name="card" value="{GoodCard}"></label><button name="do" value="pay">Pay</button><button name="do" value="cancel">Cancel</button></form>
            </main></body></html>
            """);
    }

    private async Task TakePage(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var id = (string)context.Request.RouteValues["id"]!;
        var target = form["do"] == "cancel" ? Read(Find(id), "cancel_url") : await Pay(id, form["card"].ToString());
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = target ?? $"/pay/{id}";
    }
}
