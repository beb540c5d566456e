namespace Marketplace.Accounts.MakeFirstAdministrator;

/// <summary>The one row that counts the administrators, so that two who remove each other at the same time cannot leave none.</summary>
internal sealed class Administration
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public int Administrators { get; init; }
}
