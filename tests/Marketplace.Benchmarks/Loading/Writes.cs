using System.Collections.Concurrent;
using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Writes by many people at once, each with a cookie and an antiforgery token.</summary>
internal sealed class Writes(HostInProcess host, Subjects subjects)
{
    private const int People = Case.People;
    private const int Redirect = 302;

    /// <summary>Many writers, because each order can be reviewed only once.</summary>
    private const int Reviewers = 20 * People;

    /// <summary>One insert without form, sign-in and MVC, to show what those cost.</summary>
    public static Case Bare { get; } = new("one row, without form and sign-in", People, 200, false, _ => Requests.Post("/", null));

    /// <summary>The same number of signed-in people, each with a form that writes one row in one EF Core transaction.</summary>
    public static async Task<Case> Reference(Uri address)
    {
        var people = new List<Visitor>();
        for (var person = 0; person < People; person++) people.Add(await SignInAt(address, person));
        return new Case("one EF Core transaction", People, Redirect, false, client => Requests.Post(
            "/rows", people[client], ("text", "Hello, is it ready this week? It is meant as a present.")));
    }

    public async Task<IReadOnlyList<Case>> Cases() => [await PlaceOrder(), await WriteReview(), await SendMessage()];

    public async Task<Case> PlaceOrder()
    {
        var (keys, offers) = (host.Get<PurchaseKey>(), subjects.Offers(8 * People));
        var buyers = await SignIn(subjects.NewestBuyers(People).Select(o => o.Buyer));
        var turn = 0;
        return new Case("an order is placed", buyers.Count, Redirect, false, client =>
        {
            var (offer, price) = offers[Interlocked.Increment(ref turn) % offers.Count];
            return Requests.Post(
                $"/offers/{new Number(offer)}/purchase", buyers[client], ("Form.Key", keys.Make(buyers[client].Id)),
                ("Form.Price", price.ToString(CultureInfo.InvariantCulture)), ("Form.Quantity", "1"), ("Form.Again", "true"), ("Form.Name", "Ada Lovelace"),
                ("Form.Street", "Long Street 1"), ("Form.PostalCode", "10115"), ("Form.City", "Berlin"), ("Form.Country", "DE"),
                ("Form.Phone", "+4930123456"), ("Form.Note", ""));
        });
    }

    private async Task<Case> WriteReview()
    {
        var orders = subjects.Unreviewed(Reviewers);
        var buyers = (await SignIn(orders.Select(o => o.Buyer).Distinct())).ToDictionary(v => v.Id);
        var left = new ConcurrentQueue<(long Order, long Buyer)>(orders);
        return new Case("a review is written", People, Redirect, false, _ => !left.TryDequeue(out var next) ? null : Requests.Post(
            $"/orders/{new Number(next.Order)}/review", buyers[next.Buyer], ("Form.Fulfillment", "5"), ("Form.StartTime", "4"),
            ("Form.Communication", "5"), ("Form.Comment", "The glaze is even better than in the pictures, and it came well packed.")));
    }

    private async Task<Case> SendMessage()
    {
        var orders = subjects.NewestBuyers(People);
        var writers = await SignIn(orders.Select(o => o.Buyer));
        return new Case("a message is sent", writers.Count, Redirect, false, client => Requests.Post(
            $"/orders/{new Number(orders[client].Order)}/messages", writers[client], ("Form.Key", Guid.NewGuid().ToString()),
            ("Form.Text", "Hello, is it ready this week? It is meant as a present.")));
    }

    private static async Task<Visitor> SignInAt(Uri address, int person)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/form/person{person}"), UriKind.Relative));
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        return (await answer.Content.ReadAsStringAsync()).Split(' ') is [var field, var token]
            ? new Visitor(person, string.Join("; ", cookies), field, token)
            : throw new InvalidOperationException("There is no form to write with.");
    }

    private async Task<IReadOnlyList<Visitor>> SignIn(IEnumerable<long> accounts)
    {
        var visitors = new List<Visitor>();
        foreach (var account in accounts) visitors.Add(await host.SignIn(account));
        return visitors;
    }
}
