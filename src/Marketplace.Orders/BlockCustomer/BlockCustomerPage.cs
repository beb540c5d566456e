using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.BlockCustomer;

/// <param name="Number">The order from which the seller came.</param>
/// <param name="CustomerName">The customer's public name.</param>
/// <param name="Form">The form.</param>
internal sealed record BlockCustomerPage(Number Number, string CustomerName, BlockCustomerForm Form);
