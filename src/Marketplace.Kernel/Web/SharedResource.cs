namespace Marketplace.Kernel.Web;

/// <summary>The resource of all user-visible texts: <c>IStringLocalizer&lt;SharedResource&gt;</c>. The English sentence is the key.</summary>
public sealed class SharedResource;
