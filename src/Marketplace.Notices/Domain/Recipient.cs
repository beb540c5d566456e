namespace Marketplace.Notices.Domain;

/// <summary>How a person is reached, copied from the account, and how many of their notices are unread.</summary>
internal sealed class Recipient
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; init; } = "";

    public int Unread { get; init; }
}
