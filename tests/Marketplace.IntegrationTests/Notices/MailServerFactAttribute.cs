namespace Marketplace.IntegrationTests.Notices;

/// <summary>A test against a real mail server; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailServerFactAttribute : FactAttribute
{
    public MailServerFactAttribute() => Skip = RealMailServer.Missing;
}
