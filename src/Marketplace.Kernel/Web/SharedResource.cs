namespace Marketplace.Kernel.Web;

/// <summary>Stands for all texts that people read: <c>IStringLocalizer&lt;SharedResource&gt;</c>. The English sentence is the key.</summary>
public sealed class SharedResource;
