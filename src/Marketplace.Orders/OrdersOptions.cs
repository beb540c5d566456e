using System.ComponentModel.DataAnnotations;

namespace Marketplace.Orders;

/// <summary>Settings of orders. Section <c>Orders</c>.</summary>
internal sealed class OrdersOptions
{
    /// <summary>How many days after an order's end its seller still sees address and phone.</summary>
    [Range(0, 3650)]
    public int ContactVisibleDays { get; set; } = 90;

    /// <summary>How many files a seller delivers with one order.</summary>
    [Range(1, 5)]
    public int DeliveredFiles { get; set; } = 5;

    /// <summary>The size of one delivered file, in megabytes of 1,048,576 bytes.</summary>
    [Range(1, 10)]
    public int DeliveredFileMegabytes { get; set; } = 10;

    /// <summary>How many orders a page of a list shows.</summary>
    [Range(1, 200)]
    public int OrdersPerPage { get; set; } = 25;
}
