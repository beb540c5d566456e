using Marketplace.Benchmarks.Loading;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>People who buy, review, write and browse at the same time, almost without pauses.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly IReadOnlyList<long> offers;

    public Crowd(Subjects subjects, Books books, Uri address, int people, Ledger ledger)
    {
        offers = [.. subjects.Offers(8 * people).Select(o => o.Offer)];
        var emails = books.Rows("accounts", "SELECT Id, Email FROM Accounts").ToDictionary(row => (long)row[0], row => (string)row[1]);
        var reviews = subjects.Unreviewed(int.MaxValue).ToLookup(o => o.Buyer, o => o.Order);
        People = [.. subjects.NewestBuyers(people).Select(o => new Shopper(address, emails[o.Buyer], o.Order, reviews[o.Buyer], ledger))];
    }

    public IReadOnlyList<Shopper> People { get; }

    /// <summary>Runs until then; each person finishes what they started.</summary>
    public Task GoOn(CancellationToken until) => Task.WhenAll(People.Select((person, i) => Task.Run(() => GoOn(person, i, until), CancellationToken.None)));

    public void Dispose()
    {
        foreach (var person in People) person.Dispose();
    }

    private async Task GoOn(Shopper person, int turn, CancellationToken until)
    {
        for (; !until.IsCancellationRequested; turn++)
        {
            switch (turn % 4)
            {
                case 0: await person.Buy(offers[Random.Shared.Next(offers.Count)]); break;
                case 1: await person.Write(); break;
                case 2: await person.Review(); break;
                default: await person.Open("/orders?side=buying"); break;
            }
        }
    }
}
