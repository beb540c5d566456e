namespace Marketplace.Web.SendEventsAgain;

internal sealed class SendEventsAgainForm
{
    public string Schema { get; set; } = "";

    public long Id { get; set; }

    public string Handler { get; set; } = "";
}
