namespace Marketplace.Accounts.FindRelations;

/// <summary>The key of the hashes of former phone numbers and email addresses, encrypted. There is one.</summary>
internal sealed class ContactKey
{
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    public required string Protected { get; set; }
}
