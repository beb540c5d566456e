namespace Marketplace.Benchmarks.Seeding;

/// <summary>An account.</summary>
/// <param name="Index">Its index among all accounts, for counting and sorting.</param>
/// <param name="Id">The account's id.</param>
/// <param name="Name">Its public name, one word.</param>
/// <param name="At">When it was registered.</param>
internal sealed record Member(int Index, long Id, Phrase Name, DateTime At)
{
    public string Email => $"{Name.Text}@example.com";

    public string Phone => $"+4930{Index % 10_000_000:0000000}";
}
