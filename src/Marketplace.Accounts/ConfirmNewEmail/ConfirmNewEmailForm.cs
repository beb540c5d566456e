namespace Marketplace.Accounts.ConfirmNewEmail;

internal sealed class ConfirmNewEmailForm
{
    public long? Id { get; set; }

    public string Token { get; set; } = "";
}
