namespace Marketplace.Notices.Domain;

/// <summary>A person's contact details, copied from the account, and their number of unread notices.</summary>
internal sealed class Recipient
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; init; } = "";

    public int Unread { get; init; }
}
