namespace Marketplace.Accounts.ConfirmEmail;

internal sealed class ConfirmEmailForm
{
    public long? Id { get; set; }

    public string Token { get; set; } = "";
}
